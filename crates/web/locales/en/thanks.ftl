### Thanks.

thanks-title = Thanks
thanks-lead = What was done for somebody, and who said so. No points, no ranks.
thanks-none = No thanks yet
thanks-none-text = When a request is solved you can say thank you, and for what.
thanks-to-requests = To your finished requests
thanks-received = For you and your teams
thanks-given = From you
thanks-plain = Thank you!
# $name (String) - a person's name
thanks-from = From: { $name }
# $names (String) - a person and a team
thanks-to = To: { $names }
