# Ce que partagent les bibliothèques de confiance ; le recueil de cas ; la protection des personnes.
exchange-title = Partagé dans le réseau
exchange-lead = Les bibliothèques qui se font confiance peuvent partager leçons, cas et campagnes. Ce que vous reprenez devient le vôtre : vous l’adaptez, et cette page vous signale quand l’original a changé.
exchange-ours = Ce que nous partageons
exchange-licence = Partager sous cette licence
exchange-licence-hint = Cela vaut pour les leçons que vous avez vous-mêmes écrites ou modifiées, et publiées. Les cas et les campagnes se partagent un par un, sur leur propre page.
exchange-not = Ne pas partager
exchange-theirs = Nos abonnements
exchange-alone = Il n’y a pas encore d’autre bibliothèque dans votre réseau.
exchange-lessons = Leçons
exchange-cases = Cas pour le recueil
exchange-campaigns = Campagnes
exchange-none = Rien n’est encore arrivé. Abonnez-vous ci-dessus aux leçons d’une bibliothèque.
exchange-new = Pas repris
exchange-same = Repris, identique des deux côtés
exchange-there = Modifié là-bas depuis que vous l’avez repris
exchange-here = Modifié par vous depuis que vous l’avez repris
exchange-gone = N’y est plus partagé
exchange-take = Voir et reprendre
exchange-compare = Comparer
exchange-subscribe = S’abonner
exchange-unsubscribe = Mettre fin à l’abonnement
exchange-again = Relire maintenant
exchange-from = De { $branch }, sous { $licence }. Citez la source si vous le transmettez. Choisissez l’article de votre propre guide qui convient, puis enregistrez.
exchange-differs = En quoi il diffère de votre version
exchange-offered-campaigns = Campagnes d’autres bibliothèques
exchange-share = Partager avec le réseau
exchange-campaign-hint = Les autres bibliothèques reçoivent le résumé, les faits, les images et le ton, et choisissent leurs jours et leurs objectifs. Les partenaires ne sont pas transmis.

casebook-title = Recueil de cas
casebook-lead = Des cas qui auraient pu arriver dans n’importe quelle bibliothèque, avec des questions à discuter. Noms, lieux et détails sont inventés.
casebook-all = Cas à discuter
casebook-none = Il n’y a pas encore de cas.
casebook-asked = On vous demande votre accord
casebook-asked-lead = Un ou une collègue souhaite faire d’un cas qui vous concernait un cas du recueil. Personne ne doit être reconnaissable dans ce texte. Il n’est publié que si toutes les personnes concernées sont d’accord.
casebook-agree = Je suis d’accord
casebook-decline = Je ne suis pas d’accord
casebook-decline-hint = Si vous n’êtes pas d’accord, le texte est supprimé, et personne n’apprend qui en a décidé ainsi.
casebook-waiting = Accepté, à publier par vous
casebook-write = Écrire un cas
casebook-write-lead = Inventez-le, ou changez tout ce qui permettrait de reconnaître quelqu’un.
casebook-suggest = Proposer un cas
casebook-suggest-lead = Racontez-le de sorte que personne ne soit reconnaissable : d’autres noms, un autre lieu, une autre époque. Toutes les autres personnes concernées sont d’abord consultées. Un seul non suffit, et le texte est supprimé.
casebook-how = Vos cas qui sont clos. Toutes les personnes concernées doivent être d’accord avant que quelqu’un d’autre les lise.
casebook-of-report = Votre signalement du { $day }
casebook-of-measure = Ce que la bibliothèque a décidé le { $day }
casebook-name = Titre
casebook-words = Ce qui s’est passé
casebook-words-hint = Markdown. Quelques paragraphes, jusqu’au moment où quelqu’un doit décider.
casebook-questions = Questions à discuter
casebook-questions-hint = Une par ligne.
casebook-licence = Partager avec d’autres bibliothèques
casebook-licence-hint = Avec une licence, les bibliothèques de confiance peuvent aussi le lire.
casebook-publish = Publier
casebook-send = Consulter les personnes concernées
casebook-change = Modifier ou retirer
casebook-remove = Retirer le cas
casebook-from = Partagé par { $branch }, sous { $licence }.

safeguarding-title = Protection
safeguarding-lead = Un enfant, ou un adulte à protéger, vous a confié quelque chose qui vous inquiète. Cette page dit quoi faire maintenant. Vous n’avez pas à décider en solitaire si c’est vrai.
safeguarding-numbers = Appelez tout de suite si quelqu’un est en danger
safeguarding-script =
    ## Ce qu’il faut dire

    1. Écoutez. Laissez la personne parler avec ses mots, sans demander de détails.
    2. « Merci de me l’avoir dit. Ce n’est pas ta faute. »
    3. « Je ne peux pas garder cela pour moi, mais je ne le dirai qu’à ceux qui peuvent aider. » Ne promettez jamais le secret.
    4. « Voici ce qui va se passer. » Dites à qui vous allez en parler.

    ## Ce qu’il ne faut pas faire

    - Ne posez pas de questions orientées et n’enquêtez pas.
    - Ne parlez pas à la personne mise en cause.
    - N’en écrivez rien ailleurs : ni publication, ni message, ni courriel.
    - Ne prenez pas d’images et n’enregistrez pas celles qu’on vous envoie. Gardez l’appareil et appelez la police.
safeguarding-tell = Notez ce qu’on vous a dit
safeguarding-nobody = La bibliothèque n’a encore désigné personne. Appelez les services de protection de l’enfance ou la police, et parlez-en de vive voix à votre responsable.
safeguarding-about = De qui s’agit-il ?
safeguarding-child = Un enfant ou un jeune
safeguarding-adult = Un adulte à protéger
safeguarding-is-urgent = Cela ne peut pas attendre demain
safeguarding-urgent = C’est urgent
safeguarding-words = Ce qui a été dit
safeguarding-words-hint = Ses mots aussi exactement que possible, quand et où, et ce que vous avez vu. Pas ce que cela signifie selon vous.
safeguarding-reader = Qui le lit ?
safeguarding-reader-hint = S’il s’agit de l’une de ces deux personnes, choisissez l’autre.
safeguarding-both = { $lead } et { $deputy }
safeguarding-only = { $name } seulement
safeguarding-send = Envoyer
safeguarding-own = Ce que vous avez écrit
safeguarding-to-read = À lire par vous
safeguarding-state-sent = Envoyé, pas encore ouvert
safeguarding-state-read = Ouvert
safeguarding-state-closed = Clos
safeguarding-file = Ce qu’un ou une collègue a entendu
safeguarding-restricted = Seules vous et l’autre personne désignée le lisez : ni modération, ni administration, ni propriétaire. Il est supprimé un an après sa clôture ; ce qui doit rester plus longtemps va dans le dossier de l’autorité.
safeguarding-done = Ce qui a été fait
safeguarding-act-note = a noté
safeguarding-act-passed-on = l’a transmis
safeguarding-act-closed = l’a clos
safeguarding-note = Ce que vous avez fait
safeguarding-note-hint = Qui vous avez appelé, quand, et ce qui est convenu. Pour clore, écrivez ce qui en est sorti.
safeguarding-write = Noter
safeguarding-close = Clore avec ces mots
safeguarding-to = Transmettre
safeguarding-to-hint = L’identifiant d’un ou d’une collègue. Vous ne pourrez plus le lire vous-même.
safeguarding-hand-on = Transmettre
safeguarding-settle = Réglages de la protection
safeguarding-settle-lead = Désignez deux personnes qui savent quoi faire et qui appeler. Elles seules lisent ce que les collègues notent.
safeguarding-lead-handle = Responsable
safeguarding-deputy-handle = Seconde personne
safeguarding-deputy-hint = Le lit aussi, ou seule s’il s’agit de la personne responsable.
safeguarding-numbers-hint = Un par ligne : qui l’on joint, deux-points, le numéro. Vérifiez-les deux fois par an.
safeguarding-numbers-start =
    Urgences: 112
    Enfance en danger: 119
safeguarding-script-label = Ce qu’il faut dire et faire
safeguarding-script-hint = Markdown. Toutes les personnes qui travaillent ici le lisent sur la page « Protection ».

mail-casebook-subject = { $branch } : un cas peut-il entrer dans le recueil ?
mail-casebook-text =
    Un ou une collègue souhaite faire d’un cas qui vous concernait un cas à discuter, où tout ce qui permettrait de reconnaître quelqu’un est changé. Il n’est publié que si vous êtes d’accord. Le texte est ici :

    { $link }

mail-safeguarding-subject = { $branch } : à lire aujourd’hui, s’il vous plaît
mail-safeguarding-text =
    Un ou une collègue a entendu quelque chose pour quoi vous êtes désigné·e. Rien n’en figure dans ce courriel. Merci d’ouvrir la page dès aujourd’hui :

    { $link }
