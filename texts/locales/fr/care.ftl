# Care for people: under attack.

pile-on-title = Sous les attaques
pile-on-lead = Si beaucoup d’inconnus vous attaquent à la fois, vous n’avez pas à les lire. Un bouton protège ce profil pendant sept jours.
pile-on-means-1 = Les inconnus ne peuvent ni répondre à vos messages, ni les partager, ni les citer. Vos collègues, les bibliothèques de confiance et vos connaissances le peuvent toujours.
pile-on-means-2 = Ce que des inconnus vous écrivent vous est caché. La personne que vous nommez le lit et garde les preuves.
pile-on-means-3 = Vos messages programmés attendent.
pile-on-means-4 = Vous pouvez y mettre fin à tout moment, puis voir ce qui est arrivé si vous le souhaitez.
pile-on-colleague = Qui le lit à votre place ?
pile-on-colleague-hint = L’identifiant d’un ou d’une collègue. Un e-mail lui est envoyé aussitôt ; parlez-vous si vous le pouvez. Cette personne lit aussi ce que des inconnus n’écrivent qu’à vous.
pile-on-begin = Me protéger
pile-on-on = Ce profil est protégé jusqu’au { $day }. { $name } lit ce qu’écrivent les inconnus.
pile-on-end = Mettre fin à la protection
pile-on-ended = La protection est terminée. Les messages suspendus se trouvent sous « Messages programmés ». Ce qu’ont écrit les inconnus n’est pas dans vos notifications.
pile-on-give-back = Voir ce qui est arrivé
pile-on-reading = Vous lisez pour
pile-on-read-until = Protégé jusqu’au { $day }
pile-on-read-over = Terminé le { $day }
pile-on-emergency = Si quelqu’un est en danger : le plan d’urgence
pile-on-posts = Ce que des inconnus écrivent à { $name }
pile-on-posts-lead = Lisez ceci à sa place, et ne répondez pas. Gardez ce qui pourra servir, surtout les menaces. Le reste est supprimé 30 jours après la fin. Faites des pauses ; si c’est trop pour vous, passez le relais.
pile-on-posts-none = Rien n’est arrivé.
pile-on-kind-mention = Mention
pile-on-kind-quote = Citation
pile-on-kind-reply = Réponse refusée
pile-on-there = Voir l’original
pile-on-keep = Garder comme preuve
pile-on-drop = Ne pas garder
pile-on-kept = Gardé comme preuve pendant un an
pile-on-case = Ouvrir un dossier
pile-on-case-words = Que s’est-il passé ?
pile-on-case-hint = Tout ce que vous gardez comme preuve est versé au dossier.
pile-on-case-open = Ouvrir un dossier avec les preuves
pile-on-back = Retour à « Sous les attaques »

mail-pile-on-subject = { $branch } : un ou une collègue a besoin de vous
mail-pile-on-text =
    Quelqu’un parmi vos collègues est attaqué par des inconnus et vous demande de lire ce qu’ils écrivent, pour ne pas avoir à le lire. Ouvrez la page et gardez la preuve des menaces. Et appelez, si vous le pouvez.

    { $link }

break-title = Pause des signalements
break-lead = Lire des signalements est un travail éprouvant. Faites une pause quand vous en avez besoin : vos dossiers reviennent à vos collègues, et aucun nouveau signalement ne vous est annoncé d’ici là.
break-on = Vous êtes en pause jusqu’au { $day }.
break-how-long = Combien de temps ?
break-days = { $count ->
    [one] Un jour
   *[other] { $count } jours
}
break-begin = Faire une pause
break-end = Terminer la pause
break-nobody-counts = Elle se termine d’elle-même. Rien n’en est gardé, et personne ne compte les pauses.
