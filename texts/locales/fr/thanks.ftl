thanks-title = Remerciements
thanks-lead = Remerciez une personne ou une équipe, et lisez ce qui s’est bien passé. Rien n’est compté ici, et personne n’est classé.
thanks-went-well = Ce qui s’est bien passé en { $month }
thanks-months = Mois disponibles
thanks-nothing = Rien n’est encore affiché pour ce mois. Qui souhaitez-vous remercier ?
thanks-waiting = En attente et récents
thanks-from = { $name } vous remercie
thanks-to = Vous remerciez { $name }
thanks-agree-hint = Personne d’autre ne l’a vu. Si vous êtes d’accord, ce sera publié pour : { $who }. Vous pouvez le faire supprimer à tout moment.
thanks-agree = L’afficher
thanks-decline = Le garder pour moi
thanks-hide = Ne plus l’afficher
thanks-asked = Pas encore affiché : la personne doit donner son accord.
thanks-is-shown = Affiché, avec l’accord de la personne.
thanks-withdraw = Retirer
thanks-give = Remercier quelqu’un
thanks-whom = Collègue ou équipe
thanks-whom-hint = L’identifiant d’un profil professionnel ou partagé de cette bibliothèque.
thanks-words = Pour quoi
thanks-value = Cela illustre
thanks-give-hint = La personne le lit d’abord. Avec son accord, cela devient une publication de votre part ; les autres serveurs l’affichent normalement.
thanks-send = Demander l’accord
thanks-post = Merci, { $name } ! { $words } ({ $value })
thanks-card = Merci
thanks-milestones = Mes étapes
thanks-milestones-hint = Rien ne s’affiche si vous ne le choisissez pas ici. Ce que vous choisissez figure sur la page du mois, et nulle part ailleurs.
thanks-since = Je suis ici depuis le
thanks-since-hint = Affiche vos années ici, le mois venu. Laissez vide pour ne rien afficher.
thanks-show-first-post = Afficher ma première publication
thanks-show-lessons = Afficher quand j’ai terminé une leçon
thanks-years = { $count ->
    [one] { $name } : un an à la bibliothèque
   *[other] { $name } : { $count } ans à la bibliothèque
}
thanks-first-post = { $name } a rédigé sa première publication
thanks-lessons = { $name } a terminé une leçon
thanks-values-title = Les valeurs de la bibliothèque
thanks-values-label = Une valeur par ligne
contests-title = Concours
contests-lead = Selon des critères publiés, tranchés par un jury connu de tous. Les personnes proposées donnent d’abord leur accord.
contests-none = Il n’y a pas de concours en ce moment.
contests-proposed = Vous êtes proposé·e pour « { $contest } »
contests-agree = J’accepte
contests-decline = Non, merci
contests-new = Nouveau concours
contests-name = Titre
contests-criteria = Critères
contests-last = Dernier jour des propositions
contests-jury = Membres du jury
contests-jury-hint = Les identifiants de 3, 5, 7 ou 9 collègues, séparés par des espaces. Ils figurent avec le concours.
contests-open = Ouvrir le concours
contests-until = Propositions jusqu’au { $day }.
contests-reason = En quoi les critères sont remplis
contests-choose = Je choisis celle-ci
contests-choose-one = Je choisis { $name }
contests-jury-is = Le jury : { $names }.
contests-nominations = { $count ->
    [one] Une proposition
   *[other] { $count } propositions
}
contests-why = En quoi les critères sont remplis
contests-nominate = Proposer
thanks-values =
    Curiosité
    Accès pour tous
    Respect mutuel
    Indépendance
    Attention aux autres
