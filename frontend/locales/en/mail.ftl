### Mails. Nothing of what somebody wrote stands in one.

mail-report-subject = Somebody at { $branch } asks for your help
mail-report-text =
    A new report waits for a decision.

    Open your notices: { $link }

    You get this because you moderate at { $branch }.
mail-scheduled-subject = A scheduled post was not published
mail-scheduled-text =
    Your post could not be published when its time came: { $reason }

    It is kept. Change it or choose another time: { $link }
