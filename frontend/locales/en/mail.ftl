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
mail-device-subject = A new browser has signed in at { $branch }
mail-device-text =
    Somebody has signed in with your work address and password, in a browser that was not signed in before.

    If that was you, there is nothing to do.

    If not, end that sign-in and change your password: { $link }
mail-eyes-subject = Something waits for a second pair of eyes
mail-eyes-text =
    A colleague has written something in the name of a shared profile, and it waits to be read.

    Choose the profile, then "Waiting posts": { $link }

    You get this because you publish in that profile's name at { $branch }.
mail-leaving-subject = Your sign-in at { $branch } has ended
mail-leaving-text =
    Your work profile is silent from now on; what it has published stays.

    If you have personal profiles here, you can open them for three months: { $link }

    Move them, take what is theirs along, or say that they leave too. Nobody at { $branch } knows whether there are any.
mail-glass-subject = { $branch } has learned whose profile this is
mail-glass-text =
    On { $day } the two holders of the break-glass key at { $branch } have learned who owns this profile: a name, and nothing else.

    The reason, in writing: { $document }

    You may ask them about it, and have it looked into by a court.
mail-given-back-subject = Something that you wrote was given back
mail-given-back-text =
    A colleague has read what you wrote in the name of a shared profile, and asks for a change before it is published.

    Choose the profile, then "Waiting posts": { $link }

    You get this because you write in that profile's name at { $branch }.
