publishing-title = Publications
publishing-calendar = Calendrier
publishing-ideas = Idées
publishing-rota = Permanences
publishing-recurring = Récurrents
publishing-table = Depuis un tableau
publishing-times = Horaires et flux
publishing-week-before = Semaine précédente
publishing-week-after = Semaine suivante
publishing-month-before = Mois précédent
publishing-month-after = Mois suivant
publishing-week = Semaine
publishing-month = Mois
publishing-view = Affichage
publishing-today = Aujourd’hui
publishing-new = Nouveau brouillon
publishing-legend = Signification des couleurs
publishing-undated = Sans date
publishing-handed-over = Consignes de { $name }
publishing-draft = Brouillon
publishing-scheduled = Programmé
publishing-review = En attente d’accord
publishing-stopped = À modifier
publishing-published = Publié
publishing-collides = à moins d’une heure d’un autre
publishing-gap = Vide : rien de prévu
publishing-nothing = Rien de prévu
publishing-add-on = Nouveau brouillon le { $day }
publishing-weekday-1 = Lundi
publishing-weekday-2 = Mardi
publishing-weekday-3 = Mercredi
publishing-weekday-4 = Jeudi
publishing-weekday-5 = Vendredi
publishing-weekday-6 = Samedi
publishing-weekday-7 = Dimanche
publishing-on-duty = Assure la permanence :
publishing-goal-answers = { $reached } réponses sur { $count }
publishing-goal-boosts = { $reached } partages sur { $count }
publishing-goal-favourites = { $reached } favoris sur { $count }
publishing-from = Proposé par { $name }. Adaptez-le à votre public ; rien n’est publié tant que vous ne l’avez pas programmé.
publishing-waits = Publication prévue : { $when }.
publishing-take-back = Reprendre pour modifier
publishing-suggest = Proposer à d’autres profils
publishing-suggest-hint = Chacun reçoit une copie en brouillon et l’adapte. Rien n’est publié en leur nom.
publishing-suggest-do = Envoyer la proposition
publishing-remove = Retirer
publishing-no-goal = Aucun objectif
publishing-reach-answers = Réponses
publishing-reach-boosts = Partages
publishing-reach-favourites = Favoris
publishing-knows = J’ai lu cela ; programmer quand même
publishing-words = Texte
publishing-audience = Public visé
publishing-when = Quand
publishing-when-hint = Un brouillon peut attendre sans date ; il figure alors sous le calendrier.
publishing-goal = Ce qu’il doit susciter
publishing-goal-count = Combien
publishing-schedule = Programmer
publishing-save = Enregistrer
publishing-pictures-hint = Pour ajouter des images ou un sondage, programmez-le ici et ouvrez-le dans les publications programmées, ou rédigez-le comme une nouvelle publication : les deux figurent dans ce calendrier.
publishing-ideas-lead = Ce qui pourrait être publié un jour. Toutes les personnes qui gèrent ce profil peuvent compléter la liste.
publishing-ideas-none = Aucune idée pour l’instant. Notez la prochaine question posée à l’accueil.
publishing-make-draft = En faire un brouillon
publishing-idea = Nouvelle idée
publishing-idea-add = Ajouter l’idée
publishing-now = En ce moment
publishing-note = Consignes
publishing-rota-lead = Qui s’occupe de ce profil, et quels jours. Les consignes s’affichent dans le calendrier pour la personne suivante.
publishing-rota-none = Personne n’est encore inscrit.
publishing-who = Qui
publishing-rota-add = Inscrire
publishing-end = Ne plus répéter
publishing-next = prochaine fois : { $when }
publishing-until = jusqu’au { $day }
publishing-every-week = Chaque semaine
publishing-every-fortnight = Toutes les deux semaines
publishing-every-month = Chaque mois
publishing-recurring-lead = Ce qui revient est programmé quatre semaines à l’avance. Chaque publication peut être modifiée ou reprise séparément.
publishing-recurring-none = Rien ne se répète encore.
publishing-every = Fréquence
publishing-first = Première fois
publishing-last = Jusqu’au
publishing-repeat = Répéter
publishing-table-lead = Rédigez dans un tableur, enregistrez en CSV et collez ici. Chaque ligne est d’abord vérifiée et affichée ; toutes sont programmées, ou aucune.
publishing-rows = Lignes
publishing-rows-hint = La première ligne nomme les colonnes ; le public peut être omis.
publishing-table-do = Programmer les { $count }
publishing-check = Vérifier
publishing-all-good = { $count ->
    [one] La ligne est correcte. Rien n’est encore programmé.
   *[other] Les { $count } lignes sont correctes. Rien n’est encore programmé.
}
publishing-some-wrong = { $count ->
    [one] Une ligne est à modifier. Rien n’est programmé.
   *[other] { $count } lignes sont à modifier. Rien n’est programmé.
}
publishing-row-good = Correct
publishing-row = Ligne { $number }
publishing-preview = Ce qui serait programmé
publishing-row-head = Ligne
publishing-checked = Vérification
publishing-time = { $weekday }, de { $from } à { $to }
publishing-average = { $average ->
    [one] une réaction par publication
   *[other] { $average } réponses, partages et favoris par publication
}
publishing-posts = { $count ->
    [one] une publication
   *[other] { $count } publications
}
publishing-gap-days = { $count ->
    [one] Un jour vide
   *[other] Vides : { $count } jours à partir d’aujourd’hui sans rien de prévu
}
publishing-near = { $count ->
    [one] Une publication est à moins d’une heure d’une autre
   *[other] { $count } publications sont à moins d’une heure d’intervalle
}
publishing-feed-fresh = Copiez cette adresse maintenant ; elle ne sera plus affichée. Quiconque la possède peut lire ce calendrier.
publishing-times-lead = Quand les publications publiques de ce profil ont suscité le plus de réponses, de partages et de favoris ces six derniers mois.
publishing-times-none = Il y a encore trop peu de données : il faut deux publications au même moment de la semaine, avec une réaction.
publishing-feed = Dans un autre agenda
publishing-feed-lead = Une adresse secrète rien que pour vous, à laquelle s’abonner dans un agenda. Elle prend fin si vous la retirez ou si vous ne gérez plus ce profil.
publishing-feed-make = Créer une adresse
publishing-feed-again = Créer une nouvelle adresse ; l’ancienne prend fin
publishing-feed-revoke = Retirer l’adresse
