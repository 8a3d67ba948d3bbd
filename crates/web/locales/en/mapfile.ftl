### The map as a file: bringing one in, taking one out.

mapfile-title = The map as a file
mapfile-lead = For those who keep the map elsewhere, or want a copy. Nothing changes before you have seen what would change.
mapfile-out = Take it out
mapfile-out-text = Links with their needs, moments of truth, and who belongs and reports where. Links between two people are only in it for those two.
mapfile-csv = Table (.csv)
mapfile-yaml = Catalogue (.yaml)
mapfile-graphml = Graph (.graphml)
mapfile-file-name = map
mapfile-in = Bring one in
mapfile-file = File
mapfile-file-hint = .csv, .yaml or .graphml, packed (.gz) or not
mapfile-look = Show what would change
mapfile-formats = What is understood
mapfile-formats-text = A file cannot say yes for anybody: both sides of a new or changed link are asked. What a file does not say stays as it is, and nothing is removed.
mapfile-format-csv = One thing a row. The column row says what it is: group, team, member, reports, moment, link or need. Without that column every row is a link of customer and provider, with a need where there is a text.
mapfile-format-yaml = Entities as in a Backstage catalogue: Group and User are teams and people; what a Component, System, Resource or API depends on becomes a need of its owner. Aliases are not taken.
mapfile-format-graphml = Nodes are teams unless their kind says person, moment or group. A directed edge leads from whoever depends to whom they depend on.
mapfile-format-people = People are named by @name, person:code or mail address, moments as moment:name. People are not made by such a file; teams are.

mapfile-preview = What would change
# $name (String) - the name of the file
mapfile-preview-lead = By the file { $name }. Nothing has changed yet.
mapfile-again = Choose another file
mapfile-apply = Bring it in
mapfile-nothing = The map is as in the file. There is nothing to change.
mapfile-changed = Please look again
mapfile-changed-text = Something has changed in between. This is what the file would do now.
# $count (Number) - groups of outside customers
mapfile-count-groups = { $count ->
    [one] { $count } new group
   *[other] { $count } new groups
}
# $count (Number) - teams
mapfile-count-teams = { $count ->
    [one] { $count } new team
   *[other] { $count } new teams
}
# $count (Number) - places in the chart
mapfile-count-chart = { $count ->
    [one] { $count } change of the chart
   *[other] { $count } changes of the chart
}
# $count (Number) - moments of truth
mapfile-count-moments = { $count ->
    [one] { $count } moment of truth
   *[other] { $count } moments of truth
}
# $count (Number) - links
mapfile-count-links = { $count ->
    [one] { $count } new link
   *[other] { $count } new links
}
# $count (Number) - links
mapfile-count-changed = { $count ->
    [one] { $count } changed link
   *[other] { $count } changed links
}
# $count (Number) - needs
mapfile-count-needs = { $count ->
    [one] { $count } need
   *[other] { $count } needs
}
# $count (Number) - things
mapfile-count-unchanged = { $count ->
    [one] { $count } thing stays as it is
   *[other] { $count } things stay as they are
}
mapfile-groups = New groups of outside customers
mapfile-teams = New teams
mapfile-chart = Who belongs and reports where
# $team (String) - a team
# $parent (String) - a team
mapfile-chart-part = { $team } becomes a part of { $parent }
# $team (String) - a team
mapfile-chart-apart = { $team } becomes a team of its own
# $name (String) - a person
# $team (String) - a team
mapfile-chart-member = { $name } joins { $team }
# $name (String) - a person
# $team (String) - a team
mapfile-chart-lead = { $name } leads { $team }
# $name (String) - a person
# $manager (String) - a person
mapfile-chart-reports = { $name } reports to { $manager }
# $name (String) - a person
mapfile-chart-reports-none = { $name } reports to nobody
mapfile-moments = Moments of truth
mapfile-links = Links
mapfile-new = new
mapfile-terms = dates, occasion or promise
# $need (String) - what is needed
mapfile-need = They need: { $need }
# $need (String) - what is needed
mapfile-return = In return: { $need }
# $promise (String) - a promise
mapfile-promise = Promise: { $promise }

mapfile-refused = Nothing was brought in
# $count (Number) - bad places
mapfile-refused-text = { $count ->
    [one] { $count } place of the file needs a look. Mend it and choose the file again.
   *[other] { $count } places of the file need a look. Mend them and choose the file again.
}
# $number (String) - a number
mapfile-entity = Entity { $number }
# $number (String) - a number
mapfile-node = Node { $number }
# $number (String) - a number
mapfile-edge = Edge { $number }
# $word (String) - a word of the file
mapfile-flaw-what = “{ $word }” is none of the things that a map can say
# $text (String) - how the file names somebody
mapfile-flaw-person = Nobody here is called “{ $text }”
# $text (String) - a team
mapfile-flaw-team = “{ $text }” is a team of an imported history and serves nobody any more
# $text (String) - a moment
mapfile-flaw-moment = There is no moment of truth called “{ $text }”
# $text (String) - a moment
mapfile-flaw-moments = Several moments are called “{ $text }”: put the group behind it in brackets, “name [group]”
# $text (String) - a group
mapfile-flaw-group = There is no group of outside customers called “{ $text }”
mapfile-flaw-moment-provides = A moment of truth needs others and provides nothing: it can only be the customer
mapfile-flaw-same = Both sides are the same
# $place (String) - a place in the file
mapfile-flaw-repeated = { $place } says something else about the same thing
mapfile-flaw-circle = Going up from here one comes back here
# $most (String) - a number
mapfile-flaw-needs = A link can have at most { $most } needs
# $text (String) - a name
mapfile-flaw-entity = The file has nothing called “{ $text }”
# $text (String) - a name
mapfile-flaw-owner = “{ $text }” has no owner, so nobody can be asked
mapfile-flaw-undirected = The edge has no direction: it does not say who depends on whom

mapfile-list = Recent files
mapfile-list-none = No file has been brought in yet.
mapfile-undo = Undo this import
mapfile-undone-title = The import is undone
# $count (Number) - things
mapfile-undone-removed = { $count ->
    [one] { $count } thing is gone again
   *[other] { $count } things are gone again
}
# $count (Number) - things
mapfile-undone-restored = { $count ->
    [one] { $count } thing is as before
   *[other] { $count } things are as before
}
# $customer (String) - a party
# $provider (String) - a party
mapfile-kept-link = { $provider } → { $customer }: somebody has answered or changed it
# $name (String) - a moment
mapfile-kept-moment = The moment “{ $name }” is in use or was changed
# $name (String) - a group
mapfile-kept-group = The group { $name } is in use
# $name (String) - a person or team
mapfile-kept-chart = { $name }: the place in the chart was changed afterwards
mapfile-back = Back to the map as a file
