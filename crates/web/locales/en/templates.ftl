### Examples of who serves whom.

templates-title = Examples of who serves whom
templates-lead = Each pair serves both ways. Start from one, rename it until it is yours, and let both sides say yes.
templates-shipped = Ready to use
templates-own = Your own
templates-draft = Draft
# $count (Number) - how many
templates-roles = { $count ->
    [one] one role
   *[other] { $count } roles
}
# $count (Number) - how many
templates-pairs = { $count ->
    [one] one pair
   *[other] { $count } pairs
}
templates-moments = Where outside customers are met
templates-pairs-title = Who needs what from whom
# $role (String) - a role
templates-needs = What they need. Needed by: { $role }
# $role (String) - a role
templates-in-return = What they need in return. Needed by: { $role }
# $provider (String) - who serves
# $customer (String) - who is served
templates-pair = { $provider } → { $customer }
templates-copy = Copy it under another name
templates-copy-name = Its new name
templates-copy-submit = Copy
templates-edit = Change the words
templates-edit-lead = Call things what you call them. A pair with nothing on either side goes away.
templates-role-names = Roles
# $number (String) - a number
templates-role = Role { $number }
templates-add-role = Another role
templates-add-pair = Another pair
templates-add-customer = Who is served
templates-add-provider = Who serves
templates-add-needs = What they need
templates-add-in-return = What the other side needs in return
templates-choose = Choose
templates-save = Keep
templates-publish = Show it to everybody
templates-published = Everybody can see it.
templates-remove = Remove it
templates-apply = Use it here
templates-apply-lead = Say which of your teams takes on each role. Nothing is final: every link is a draft until both sides agree.
templates-apply-hint = A team you have, or a new name. Left empty, the role is left out.
templates-apply-submit = Draw these links
# $links (Number) - how many links were drawn
templates-applied = { $links ->
    [one] One link is drawn, as a draft.
   *[other] { $links } links are drawn, as drafts.
}
templates-applied-text = Both sides can now say yes, change the words or say no.
templates-applied-picture = See the picture
templates-applied-nothing = Nothing was drawn: the links were there already, or their roles were left out.

notice-template-copied = Copied. Now rename it until it is yours.
notice-template-kept = Your words are kept.
notice-template-published = Everybody can see it now.
notice-template-removed = The template is gone; what was made from it stays.
