### Textes des pages. `#` remplace un nombre quand c’est le navigateur qui compte.

skip = Aller au contenu

save = Enregistrer

undo = Annuler

sign-in = Se connecter
sign-out = Se déconnecter
sign-in-email = Adresse de courriel professionnelle
sign-in-password = Mot de passe
sign-in-kept = Votre session a pris fin. Votre texte est conservé : reconnectez-vous pour continuer.
sign-in-lost = Pas encore d’accès ? Adressez-vous à la personne qui s’occupe de Branchline dans votre bibliothèque.
sign-in-wrong = L’adresse ou le mot de passe est erroné. Vérifiez les deux et réessayez.

band-speaker = Vous publiez avec le profil { $name }

kind-professional = Professionnel
kind-personal = Personnel
kind-shared = Commun
kind-remote = Autre bibliothèque

nav-home = Accueil
nav-notices = Notifications
nav-write = Écrire
nav-search = Rechercher
nav-menu = Menu
nav-branch = Bibliothèque
nav-network = Réseau
nav-messages = Messages
nav-catch-up = Rattraper
nav-lists = Listes
nav-bookmarks = Marque-pages
nav-favourites = Favoris
nav-label = Navigation
nav-unread =
    { $count ->
        [one] { $count } nouvelle notification
       *[other] { $count } nouvelles notifications
    }

audience-public = Tout le monde
audience-unlisted = Tout le monde, discrètement
audience-followers = Personnes abonnées
audience-followers-here = Personnes abonnées ici
audience-mentioned = Personnes mentionnées
audience-branch = Cette bibliothèque seulement
audience-network = Bibliothèques de confiance
audience-circle = Un cercle

time-now = à l’instant
time-minutes =
    { $count ->
        [one] il y a { $count } minute
       *[other] il y a { $count } minutes
    }
time-hours =
    { $count ->
        [one] il y a { $count } heure
       *[other] il y a { $count } heures
    }
time-days =
    { $count ->
        [one] il y a { $count } jour
       *[other] il y a { $count } jours
    }

landing-title = Bienvenue
landing-lead = Vous êtes dans une bibliothèque de Branchline, un réseau du personnel des bibliothèques. Les collègues d’ici échangent avec d’autres bibliothèques ; chacune a son propre serveur.
landing-latest = Les dernières publications
landing-empty = Rien n’a encore été publié pour tout le monde.
landing-source = Code source

home-empty = Personne n’a encore rien publié ici
home-empty-text = L’accueil montre les publications des collègues que vous suivez, dans votre bibliothèque et dans d’autres.
home-find = Trouver des collègues

branch-lead = Ce que les collègues de cette bibliothèque ont publié pour tout le monde, ou pour la bibliothèque.
branch-empty = Tout est encore calme
branch-empty-text = Les publications de cette bibliothèque apparaissent ici. Écrivez la première.
branch-write = Écrire une publication

network-lead = Les publications publiques de cette bibliothèque et de toutes celles qu’elle connaît, et ce que les bibliothèques de confiance partagent entre elles.
network-empty = Encore rien d’ailleurs
network-empty-text = Dès que quelqu’un ici suit une personne d’une autre bibliothèque, ses publications apparaissent à cet endroit.

tag-empty = Aucune publication avec ce hashtag
tag-empty-text = Les publications destinées à tout le monde et portant ce hashtag apparaissent ici.
tag-follow = Suivre ce hashtag
tag-unfollow = Ne plus suivre

list-empty = Encore rien dans cette liste
list-empty-text = Ajoutez-y des personnes que vous suivez, depuis leur profil ou ici.

timeline-older = Publications précédentes
timeline-newest = Dernières publications
timeline-end = Vous êtes à jour.

live-one = 1 nouvelle publication
live-more = # nouvelles publications

announcement = Annonce : { $branch }
announcement-dismiss = Ne plus afficher

catch-up-lead = Les derniers jours, par jour et par bibliothèque. À la fin, vous avez tout vu.
catch-up-empty = Rien à rattraper

post-boosted-by = Partagée par
post-pinned = Épinglée
post-filtered = Filtrée : { $filter }
post-edited = modifiée ({ $when })
post-warning = Avertissement : { $warning }
post-quote-missing = Cite une publication qui n’est pas disponible, ou que vous ne pouvez pas voir.
post-reactions = Réactions venues d’ailleurs
post-actions = Actions sur la publication : { $name }
post-reply = Répondre
post-boost = Partager
post-favourite = Favori
post-bookmark = Marque-page
post-more = Plus
post-pin = Épingler au profil
post-unpin = Ne plus épingler
post-mute-thread = Masquer cette conversation
post-unmute-thread = Ne plus masquer cette conversation
post-edit = Modifier
post-delete = Supprimer
post-report = Signaler
post-people = Favoris et partages
post-original = Page d’origine
post-people-lead = Toutes les personnes qui ont ajouté cette publication à leurs favoris ou l’ont partagée.
post-people-empty = Encore personne
post-people-empty-text = Quand quelqu’un ajoute cette publication à ses favoris ou la partage, son nom apparaît ici.
post-boosts =
    { $count ->
        [one] { $count } partage
       *[other] { $count } partages
    }
post-favourites =
    { $count ->
        [one] { $count } favori
       *[other] { $count } favoris
    }

media-alt = Description
media-undescribed = Sans description
media-sensitive =
    { $count ->
        [one] Afficher { $count } image sensible
       *[other] Afficher { $count } images sensibles
    }

poll-choose-one = Choisissez une réponse
poll-choose-some = Choisissez une ou plusieurs réponses
poll-vote = Voter
poll-mine = (votre vote)
poll-votes =
    { $count ->
        [one] { $count } vote
       *[other] { $count } votes
    }
poll-ended = terminé ({ $when })
poll-ends = ouvert jusqu’au { $when }
poll-hour = Une heure
poll-day = Un jour
poll-three-days = Trois jours
poll-week = Une semaine
poll-lasts = Durée du sondage
poll-several = Plusieurs réponses possibles

compose-title = Écrire une publication
compose-reply-title = Répondre
compose-edit-title = Modifier la publication
compose-fault-title = Erreur : votre publication
compose-post = Votre publication
compose-reply = Votre réponse
compose-edit = Votre publication
compose-room = Jusqu’à # caractères
compose-left = # caractères restants
compose-over = # caractères en trop
compose-kept = Voici un brouillon que vous aviez écrit ici.
compose-audience = Qui peut la voir
compose-public = Tout le monde sur le web
compose-unlisted = Tout le monde, mais hors des fils publics
compose-mentioned = Seulement les personnes que vous mentionnez
compose-branch = Le personnel seulement ({ $branch }) : elle ne quitte jamais ce serveur
compose-network = Le personnel de cette bibliothèque et { $count ->
    [one] de { $count } bibliothèque de confiance
   *[other] de { $count } bibliothèques de confiance
}
compose-same-circle = Le même cercle
compose-circle = Seulement les personnes de votre liste « { $name } » ; aucune ne voit qui sont les autres
compose-warning = Avertissement de contenu
compose-warning-label = Que faut-il savoir avant de l’ouvrir ?
compose-pictures = Images
compose-keep-picture = Garder cette image
compose-alt = Décrivez-la pour les personnes qui ne peuvent pas la voir
compose-alt-hint = Par exemple : « Un enfant dans un fauteuil de lecture tient un album à l’envers. »
compose-file = Image { $number }
compose-sensitive = Marquer les images comme sensibles
compose-poll = Sondage
compose-answer = Réponse { $number }
compose-language = Langue de la publication
compose-schedule = Publier plus tard
compose-schedule-hint = Au plus tôt dans cinq minutes, dans votre fuseau horaire. Vide : maintenant.
compose-schedule-fault = Cette heure n’est pas valable. Choisissez un jour et une heure.
compose-followers =
    { $count ->
        [0] Les personnes qui vous suivent (aucune pour l’instant)
        [one] La personne qui vous suit
       *[other] Les { $count } personnes qui vous suivent
    }

language-none = Non précisée
language-en = Anglais
language-de = Allemand
language-fr = Français
language-es = Espagnol
language-it = Italien
language-nl = Néerlandais
language-da = Danois
language-sv = Suédois
language-pl = Polonais
language-cs = Tchèque
language-uk = Ukrainien

thread-title = Conversation
thread-with = Conversation avec { $name }
thread-sign-in = Se connecter pour répondre

history-title = Versions antérieures
history-lead = Ce que disait cette publication, la version la plus récente en premier.

delete-title = Supprimer cette publication ?
delete-as = Vous la supprimez avec le profil { $name }.
delete-what = Elle disparaît d’ici aussitôt, et les autres bibliothèques reçoivent la consigne de la supprimer aussi. C’est irréversible.
delete-yes = Supprimer la publication
delete-again = Supprimer et réécrire
delete-no = La garder

silence-title = Bloquer le serveur { $domain } ?
silence-what = Vous ne verrez plus ni publications ni notifications de ce serveur. Vous n’y suivrez plus personne, et plus personne là-bas ne vous suivra ; l’autoriser à nouveau n’y changera rien. Personne n’en est informé.
silence-yes = Bloquer le serveur
silence-no = Annuler

done-posted = Votre publication est en ligne.
done-sending = Votre publication paraîtra dans # secondes.
done-held = Retenue pour relecture. Un ou une collègue la lit d’abord ; inutile de la renvoyer.
done-pointed = Votre autre profil lui a été indiqué. La demande reste sans réponse.
done-asked = En attente de l’accord de la personne qui l’a écrite ; inutile de la renvoyer.
done-late = Elle était déjà publiée : on ne peut plus que la supprimer.
done-edited = Vos modifications sont en ligne. La version précédente reste lisible.
done-scheduled = Votre publication est programmée.
done-deleted = La publication est supprimée.
done-follow = Vous suivez ce profil, ou votre demande attend une réponse.
done-unfollow = Vous ne suivez plus ce profil.
done-block = Bloqué : vous ne pouvez plus ni vous lire ni vous suivre.
done-unblock = Débloqué. Pour revoir ses publications, suivez ce profil à nouveau.
done-mute = Masqué : vous ne voyez plus ses publications. La personne n’en est pas informée.
done-unmute = Ce profil n’est plus masqué.
done-authorize = Cette personne vous suit désormais.
done-ignore = La demande est ignorée. Personne n’en est informé.
done-reject = Refusée. La personne n’en saura pas plus.
done-reported = Merci. La modération de votre bibliothèque va lire votre signalement.
done-saved = Enregistré.
done-voted = Votre vote est compté.
done-removed = Retiré.
done-listed = Ajouté à la liste.
done-changed = C’est fait.

fault-title = Cela n’a pas fonctionné
fault-nothing = Rien ici
fault-missing = Il n’y a rien ici, ou vous ne pouvez pas le voir.
fault-no-page = Il n’y a pas de page à cette adresse. Elle a peut-être été déplacée ou supprimée.
fault-form = Cette adresse ne s’ouvre pas directement. Revenez en arrière et réessayez.
fault-start = Aller à la page d’accueil

offline-title = Pas de connexion
offline-text = Branchline est injoignable pour le moment. Ce que vous écriviez est conservé dans ce navigateur.
offline-again = Réessayer

source-title = Code source
source-what = { $branch } utilise Branchline { $version }, un logiciel libre sous licence publique générale GNU Affero, version 3.
source-how = Quiconque utilise ce site peut en obtenir le code source, avec toutes les modifications faites ici. Adressez-vous à la personne qui s’occupe de Branchline dans cette bibliothèque.

notices-title = Notifications
notices-empty = Rien de nouveau
notices-empty-text = Vous lirez ici qui vous mentionne, vous suit ou ajoute vos publications à ses favoris.
notices-older = Notifications plus anciennes

notice-mention =
    { $count ->
        [one] vous mentionne
       *[other] vous mentionnent
    }
notice-follow =
    { $count ->
        [one] vous suit
       *[other] vous suivent
    }
notice-follow_request =
    { $count ->
        [one] demande à vous suivre
       *[other] demandent à vous suivre
    }
notice-favourite =
    { $count ->
        [one] a ajouté votre publication à ses favoris
       *[other] ont ajouté votre publication à leurs favoris
    }
notice-reblog =
    { $count ->
        [one] a partagé votre publication
       *[other] ont partagé votre publication
    }
notice-update = a modifié une publication
notice-poll = le sondage est terminé
notice-status = a publié
notice-quote = a cité votre publication
notice-admin-report = un signalement vous attend
notice-move = a déménagé ; vous suivez le nouveau profil
notice-others =
    { $count ->
        [one] et une autre personne
       *[other] et { $count } autres
    }

requests-title = Demandes d’abonnement

request-yes = Accepter
request-ignore = Ignorer
request-hint = En cas de refus, la personne l’apprend. Si vous ignorez sa demande, elle la voit en attente.
request-no = Refuser

messages-lead = Des publications visibles de vous et des personnes mentionnées, et de personne d’autre.
messages-empty = Aucun message
messages-empty-text = Choisissez « Nouveau message », indiquez à qui avec un @, puis envoyez-le.
messages-alone = vous-même
messages-unread = nouveau
messages-read = Marquer comme lu
messages-remove = Retirer de la liste

bookmarks-empty = Aucun marque-page
bookmarks-empty-text = Ajoutez un marque-page à une publication pour la retrouver ici. Personne n’en est informé.

favourites-empty = Aucun favori
favourites-empty-text = Les publications que vous ajoutez à vos favoris se trouvent ici ; les personnes qui les ont écrites en sont informées.

scheduled-title = Publications programmées
scheduled-empty = Rien de programmé
scheduled-empty-text = Pour programmer une publication, choisissez une heure en l’écrivant. Elle se trouve ici jusque-là.
scheduled-cancel = Ne pas publier
scheduled-failed = Elle n’a pas été publiée : { $reason }
second-approve = Publier
second-return = Renvoyer pour correction
second-note-label = Ce qui devrait changer
second-note = Renvoyée : { $note }
second-take-up = Modifier à nouveau

lists-empty = Pas encore de listes
lists-empty-text = Une liste montre les publications de certaines personnes que vous suivez, pour un sujet ou un projet.
lists-new = Nouvelle liste
lists-title = Nom
lists-replies = Quelles réponses elle montre
lists-replies-followed = Aux personnes que vous suivez
lists-replies-list = Aux personnes de la liste
lists-replies-none = Aucune
lists-exclusive = Masquer leurs publications de l’accueil
lists-exclusive-word = masqués de l’accueil
lists-create = Créer la liste
lists-edit = Modifier
lists-edit-title = La liste { $title }
lists-people = Personnes de la liste
lists-people-empty = Encore personne. Ouvrez un profil que vous suivez pour l’ajouter.
lists-take-off = Retirer de la liste
lists-remove = Supprimer la liste
lists-tags = Hashtags que vous suivez

filters-title = Filtres
filters-lead = Les publications contenant ces mots sont masquées, entièrement ou derrière un avertissement. Personne n’en est informé.
filters-empty = Aucun filtre
filters-empty-text = Un filtre aide quand un sujet devient pesant pour un temps.
filters-new = Nouveau filtre
filters-name = Nom
filters-words = Mots
filters-words-hint = Séparés par des virgules : budget, chauffage
filters-whole = Mots entiers seulement
filters-where = Où
filters-what = Ce qui se passe
filters-warn = Masquer avec un avertissement
filters-hide = Masquer entièrement
filters-warns = masqué avec un avertissement
filters-hides = masqué entièrement
filters-how-long = Pour combien de temps
filters-for-ever = Jusqu’à ce que je le supprime
filters-month = Un mois
filters-until = jusqu’au { $when }
filters-create = Créer le filtre
filters-remove = Supprimer
filters-in-home = Accueil et listes
filters-in-notifications = Notifications
filters-in-public = Bibliothèque et réseau
filters-in-thread = Conversations
filters-in-account = Profils

people-followers = Personnes abonnées à { $name }
people-following = Profils suivis par { $name }
people-empty = Personne à afficher
people-empty-text = Encore personne, ou le profil masque cette liste.
people-more = Plus de personnes

quiet-title = Masqués et bloqués
quiet-muted = Profils masqués
quiet-blocked = Profils bloqués
quiet-empty = Personne
quiet-empty-text = Personne ici.

domains-title = Serveurs bloqués
domains-unblock = Débloquer

profile-edit = Modifier votre profil
profile-moved = Ce profil a déménagé vers
profile-suspended = Ce profil a été suspendu par son propre serveur.
profile-empty = Rien que vous puissiez voir ici.
profile-since = ici depuis le { $day }
profile-tabs = Que montrer
profile-tab-posts = Publications
profile-tab-replies = Avec les réponses
profile-tab-media = Médias
profile-follow = Suivre
profile-ask = Demander à suivre
profile-unfollow = Ne plus suivre
profile-take-back = Retirer la demande
profile-mention = Lui écrire
profile-follows-you = Vous suit
profile-waiting = En attente de réponse
profile-muted = Masqué
profile-mute = Masquer
profile-unmute = Ne plus masquer
profile-block = Bloquer
profile-unblock = Débloquer
profile-blocked = Vous avez bloqué { $name } : vous ne pouvez plus vous lire.
profile-dismiss = Mettre fin à son abonnement
profile-block-domain = Bloquer { $domain }
profile-report = Signaler ce profil
profile-notify = Me notifier ses publications
profile-notify-off = Ne plus me notifier
profile-boosts = Afficher ses partages
profile-boosts-off = Ne pas afficher ses partages
profile-list = Ajouter à une liste
profile-list-add = Ajouter
profile-note = Votre note privée
profile-name = Nom
profile-about = À propos de vous
profile-own-words = Dire, avec vos mots, que vous n’engagez que vous
profile-own-words-hint = Figure à la fin de votre profil. Il n’y a pas de formule toute faite : la même dans tous vos profils montrerait qu’ils vont ensemble.
profile-verified = Vérifié par la bibliothèque
staff-text = { $name } travaille ici ({ $branch }). Cette page le dit au nom de la bibliothèque.
profile-avatar = Image
profile-avatar-hint = JPEG, PNG, GIF ou WebP ; elle est recadrée en carré.
profile-header = Image de bannière
profile-lines = Champs supplémentaires
profile-line-name = Libellé { $number }
profile-line-value = Texte { $number }
profile-locked = Je décide qui me suit
profile-discoverable = Suggérer ce profil aux autres
profile-indexable = Mes publications publiques peuvent être trouvées par la recherche
profile-hide = Ne montrer ni mes abonnements ni qui me suit
profile-bot = Ce profil est automatisé
profile-posts =
    { $count ->
        [one] { $count } publication
       *[other] { $count } publications
    }
profile-followers =
    { $count ->
        [one] { $count } personne abonnée
       *[other] { $count } personnes abonnées
    }
profile-following =
    { $count ->
        [one] { $count } abonnement
       *[other] { $count } abonnements
    }

preferences-title = Préférences
preferences-reading = Lecture
preferences-writing = Écriture
preferences-language = Langue des pages
preferences-branch-language = Celle du navigateur, sinon celle de la bibliothèque
preferences-zone = Fuseau horaire
preferences-branch-zone = Celui de la bibliothèque
preferences-media = Images sensibles
preferences-media-default = Masquer jusqu’à l’ouverture
preferences-media-show-all = Toujours afficher
preferences-media-hide-all = Masquer toutes les images
preferences-warnings = Toujours déplier les avertissements de contenu
preferences-autoplay = Lancer les animations automatiquement
preferences-quiet-from = Calme à partir de
preferences-quiet-until = Calme jusqu’à
preferences-quiet-none = Pas d’heures calmes
preferences-quiet-hint = Pendant les heures calmes, rien n’annonce les nouvelles notifications. Vous les trouvez ensuite.
preferences-audience = Visibilité par défaut
preferences-post-language = Langue par défaut
preferences-post-language-hint = Un code, par exemple fr ou de
preferences-contact = Courriels pour ce profil
preferences-contact-label = Adresse de courriel
preferences-contact-hint = Une adresse à vous, si vous voulez des courriels ici. Rien sur ce profil ne part jamais vers votre courriel professionnel. Laissez vide pour ne rien recevoir.
preferences-sensitive = Toujours marquer mes images comme sensibles
preferences-undo = Délai pour annuler une publication
preferences-undo-hint = Personne ne voit une nouvelle publication avant la fin de ce délai.
preferences-undo-apps = Aussi pour les publications de mes applications
preferences-seconds =
    { $count ->
        [0] Aucun
       *[other] { $count } secondes
    }

devices-title = Appareils et applications
devices-browsers = Navigateurs
devices-apps = Applications qui agissent pour ce profil
devices-no-apps = Aucune. Connectez-vous depuis une application pour la voir ici.
devices-this = Celui-ci
devices-end = Déconnecter
devices-revoke = Retirer son accès
devices-since = depuis le { $when }
devices-used = dernière utilisation le { $when }
devices-unknown = Un navigateur

menu-places = Autres pages
menu-own = À vous
menu-profile = Votre profil

shortcuts-title = Raccourcis clavier
shortcuts-lead = Une lettre à la fois, quand vous n’êtes pas en train d’écrire.
shortcuts-off = Désactiver les raccourcis dans ce navigateur
shortcuts-on = Activer les raccourcis dans ce navigateur

shortcut-next = Publication suivante
shortcut-previous = Publication précédente
shortcut-open = Ouvrir la publication
shortcut-new = Écrire
shortcut-reply = Répondre
shortcut-boost = Partager
shortcut-favourite = Favori
shortcut-bookmark = Marque-page
shortcut-search = Rechercher
shortcut-home = Aller à l’accueil
shortcut-notices = Aller aux notifications
shortcut-branch = Aller à la bibliothèque
shortcut-network = Aller au réseau
shortcut-lists = Aller aux listes
shortcut-messages = Aller aux messages
shortcut-catch-up = Rattraper
shortcut-help = Cette page

report-title = Signaler
report-lead = La modération de votre bibliothèque va le lire. La personne concernée n’apprend pas qui vous êtes.
report-reason = De quoi il s’agit
report-other = Autre chose
report-spam = Spam
report-violation = Cela enfreint les règles de la charte
report-legal = C’est contraire à la loi
report-comment = Que s’est-il passé ?
report-forward = Prévenir aussi { $host }, sans votre nom
report-send = Envoyer

search-title = Rechercher
search-label = Un nom, un identifiant, des mots d’une publication ou une adresse
search-hint = Une personne d’une autre bibliothèque : bea@birch.example. Seules les publications qui le permettent sont trouvées.
search-button = Rechercher
search-nothing = Aucun résultat
search-nothing-text = Rien ne correspond à « { $query } ». Pour une personne d’une autre bibliothèque, écrivez l’identifiant complet, avec l’adresse de la bibliothèque après le @.
search-people = Personnes
search-tags = Hashtags
search-posts = Publications

consent-heading = Autorisation
consent-title = Donner accès à { $app } ?
consent-what = { $app } demande à agir pour l’un de vos profils. L’application n’apprendra rien sur les autres.
consent-website = Elle indique comme site { $website }.
consent-wants = Elle voudrait
consent-which = Quel profil ?
consent-allow = Autoriser
consent-deny = Ne pas autoriser

code-title = C’est presque fini
code-what = Copiez ce code dans l’application qui l’a demandé. Il sert une seule fois, pendant dix minutes.

scope-read = Lire tout ce que ce profil peut lire
scope-write = Publier, et modifier les réglages de ce profil
scope-follow = Suivre et ne plus suivre, bloquer et masquer
scope-push = Vous envoyer des notifications
scope-profile = Voir le nom et l’image du profil
scope-read-some = Lire : { $what }
scope-write-some = Modifier : { $what }

# Pendant l’envoi d’une image ; # remplace le pourcentage.
upload-arriving = Envoi en cours : # %
upload-here = Image reçue. Ajoutez une description.
upload-lost = L’envoi a échoué ; publier l’enverra de nouveau.
upload-leave = Retirer

# Une connexion, plusieurs profils
profiles-title = Vos profils
profiles-lead = Choisissez le profil à utiliser. Chacun a ses propres pages : deux onglets peuvent donc afficher deux profils.
profiles-opened = Vos profils personnels sont ouverts dans ce navigateur. Ils se ferment d’eux-mêmes après 20 minutes sans utilisation.
profiles-lock = Verrouiller
profiles-closed = Profils personnels
profiles-closed-text = Si vous avez un profil personnel ici, ouvrez-le avec sa propre phrase secrète. Personne ne peut voir si vous en avez un.
profiles-word = Phrase secrète de vos profils personnels
profiles-word-hint = Pas votre mot de passe professionnel. Votre code de récupération convient aussi.
profiles-open = Ouvrir
profiles-more = Gérer les profils personnels
locked-title = Ce profil est verrouillé
locked-kept = Votre texte est conservé : ouvrez le profil pour continuer.
locked-text = Il s’est fermé parce qu’il n’a pas servi depuis un moment, parce que vous l’avez verrouillé, ou parce que cette adresse relève d’une autre connexion.

personal-new = Créer un profil personnel
personal-lead = Un profil personnel est à vous et à personne d’autre. Il a son nom, ses personnes abonnées et ses publications, sans lien avec votre travail ici.
personal-hidden = Ce qui reste caché
personal-hidden-text = Aucune table de cette bibliothèque ne le relie à votre accès. La liste de vos profils est chiffrée avec votre phrase secrète : votre employeur, quiconque réinitialise votre mot de passe professionnel et quiconque copie la base de données ne peuvent pas la lire.
personal-not-hidden = Ce qui ne peut pas être caché
personal-domain = L’adresse nomme la bibliothèque : tout le monde voit que quelqu’un de cette bibliothèque écrit.
personal-small = Dans une petite équipe, on devine. Votre façon d’écrire et ce que vous savez peuvent vous trahir.
personal-operator = La personne qui exploite la machine pourrait modifier le programme et vous regarder écrire.
personal-way = Personne d’autre que vous n’intervient pour le créer ; seules les règles de protection de la charte l’examinent, et ce qu’elles disent n’est visible que de vous.
personal-if-lost = Si vous perdez votre phrase secrète
personal-if-lost-text = Vous recevez une seule fois un code de récupération. Sans la phrase secrète et sans le code, personne ne peut rouvrir le profil, ni nous ni votre employeur.
personal-handle = Identifiant
personal-handle-hint = Lettres, chiffres et tirets bas. Choisissez-en un qui ne ressemble pas à votre identifiant professionnel.
personal-make = Créer ce profil
secrets-title = Phrase secrète et code de récupération
secrets-lead = Ils vont avec vos profils personnels, pas avec votre accès professionnel. Si vous n’avez pas de profil personnel, il n’y a rien à faire ici.
secrets-passphrase = Sa propre phrase secrète
secrets-passphrase-hint = Au moins 10 caractères ; quatre mots de votre choix conviennent bien. Pas votre mot de passe professionnel. Si vous avez déjà un profil personnel, prenez la même phrase secrète pour garder les deux ensemble.
secrets-again = La même phrase secrète encore une fois
secrets-new = Nouvelle phrase secrète
secrets-change = Changer la phrase secrète
secrets-lost = Si vous avez perdu un secret
secrets-lost-passphrase = La phrase secrète : utilisez le code de récupération à sa place, et choisissez une nouvelle phrase secrète.
secrets-lost-code = Le code de récupération : changez la phrase secrète (la même convient) et vous recevez un nouveau code.
secrets-lost-both = Les deux : personne ne peut rouvrir vos profils personnels. Les applications déjà connectées continuent de fonctionner.
secrets-lost-work = Le mot de passe professionnel : vos profils personnels n’en sont pas touchés, quelle que soit la personne qui le réinitialise.
bring-back-title = Ajouter un profil manquant
bring-back-text = Si l’un de vos profils personnels manque dans la liste, saisissez son identifiant et sa phrase secrète. Dès lors, cette phrase secrète ouvre tous ceux qui sont ouverts en ce moment.
bring-back-passphrase = Sa phrase secrète
personal-later = Votre profil sera prêt dans l’heure. Il est créé avec un délai, pour qu’en lisant la base de données personne ne puisse déduire de l’heure qui l’a demandé.
recovery-title = Votre code de récupération
recovery-text = Notez-le et gardez-le là où personne d’autre ne le trouvera, pas dans votre courriel professionnel. Il n’est affiché que maintenant.
recovery-old = Les codes reçus auparavant ne fonctionnent plus.
recovery-done = Je l’ai mis de côté

# Déménager, et les tableaux à emporter
moving-title = Déménager, exporter et importer
moving-export = Exporter vos données
moving-export-text = Des tableaux que Mastodon et d’autres serveurs savent lire. Ils disent quels profils vous suivez et bloquez. Gardez ces fichiers pour vous.
table-follows = Les profils que vous suivez
table-lists = Listes
table-blocks = Les profils que vous avez bloqués
table-mutes = Les profils que vous avez masqués
table-domains = Serveurs bloqués
table-bookmarks = Marque-pages
table-filters = Filtres
moving-import = Importer
moving-import-text = Un tableau d’ici ou d’un serveur Mastodon. Les lignes s’ajoutent à ce que vous avez ; rien n’est supprimé.
moving-import-kind = Ce que contient le tableau
moving-import-file = Tableau (CSV)
moving-progress = { $table } : { $done } lignes sur { $count }
moving-reload = Vous pouvez quitter cette page : l’importation continue. Rouvrez-la pour voir où elle en est.
moving-faults = { $count ->
    [one] { $count } ligne n’a pas pu être importée
   *[other] { $count } lignes n’ont pas pu être importées
}
moving-line = Ligne { $number } :
moving-arrive = Arriver d’un autre profil
moving-arrive-text = Indiquez le profil que vous quittez, puis lancez le déménagement là-bas. Tout le monde peut voir les profils indiqués ici : n’en indiquez donc jamais un dont les autres ne doivent pas savoir qu’il est à vous.
moving-old = Votre ancien profil
moving-acct-hint = Sous la forme nom@serveur
moving-alias-add = Ajouter un profil précédent
moving-alias-remove = Retirer
moving-leave = Déménager vers un autre profil
moving-leave-text = Les personnes abonnées sont invitées à suivre le nouveau profil, et celui-ci indique où vous êtes. Les publications restent ici. Le nouveau profil doit d’abord mentionner celui-ci. Tout le monde peut voir le déménagement.
moving-new = Votre nouveau profil
moving-sure = Je veux y emmener les personnes qui me suivent
moving-moved = Ce profil a déménagé vers { $to }. Il ne peut plus rien publier.
moving-come-back = Annuler le déménagement

# Le second facteur
factor-title = Second facteur
factor-lead = Un code d’une application de votre téléphone, en plus de votre mot de passe professionnel. Il protège la connexion ; les profils personnels ont leur propre phrase secrète.
factor-off = Le second facteur est désactivé : votre mot de passe suffit à n’importe qui pour se connecter.
factor-begin = Le configurer
factor-scan = Ouvrez une application d’authentification sur votre téléphone et scannez ce code QR.
factor-type = Saisissez le code que l’application affiche.
factor-picture = Code QR pour une application d’authentification
factor-letters = Pas d’appareil photo ? Saisissez plutôt ceci :
factor-go = Saisir votre second facteur
factor-code = Code
factor-code-hint = Six chiffres, qui changent toutes les trente secondes.
factor-confirm = Activer
factor-on = Le second facteur est activé.
factor-or-recovery = Six chiffres de votre application, ou l’un de vos codes de récupération.
factor-switch-off = Désactiver
factor-now-on = Le second facteur est activé.
factor-recovery = Chacun de ces codes remplace une fois l’application, si le téléphone est perdu. Notez-les ; ils ne sont affichés que maintenant.
factor-ask = Votre code
enter-title = Votre second facteur, encore une fois
enter-text = Vous gérez ce profil et pouvez changer qui le tient. Il reste ouvert une heure dans ce navigateur.
enter-guessed = Trop de phrases secrètes erronées ont été essayées avec cette connexion. Une fois votre second facteur saisi, vous pourrez réessayer.
enter-go = Continuer
factor-wrong = Ce code n’est pas le bon, ou il a déjà servi. Attendez le suivant.
factor-over = Cela a pris trop de temps, ou il y a eu trop d’essais. Recommencez avec votre mot de passe.

# Profils communs
shared-new = Créer un profil commun
shared-lead = Un profil de la bibliothèque ou d’une équipe, tenu par plusieurs collègues. Chaque publication retient qui l’a écrite ; seules les personnes qui tiennent le profil le voient.
shared-handle-hint = Lettres, chiffres et tirets bas : le nom de la bibliothèque ou de l’équipe.
members-title = Qui tient ce profil
members-lead = Toutes les personnes indiquées ici peuvent écrire au nom de ce profil et voient qui a écrit quoi. Personne d’autre ne le voit.
member-publisher = Publie
member-manager = Gère
member-author = Écrit, d’autres publient
member-second-pair = Relecture avant publication
member-second-pair-label = Quelqu’un d’autre lit chaque publication avant sa parution
member-second-pair-hint = Ce qu’écrit une personne qui ne publie pas attend toujours une relecture.
member-role = Rôle
member-add = Ajouter un ou une collègue
member-handle-hint = Son identifiant professionnel dans cette bibliothèque.
member-remove = Retirer
member-leave = Quitter
post-written-by = Écrit par { $name }

## Les personnes de la bibliothèque, et les départs

role-owner = Propriétaire
role-admin = Administration
role-moderator = Modération
role-staff = Équipe
leaving-title = Quand une personne s’en va
leaving-text = L’accès prend fin aussitôt, dans tous les navigateurs et toutes les applications. Le profil professionnel reste lisible, indique que la personne est partie, et ne peut plus rien publier. Ce qui a été publié reste.
leaving-note = Ce que dira le profil
leaving-note-hint = Une phrase, par exemple : Anna a quitté la bibliothèque en novembre 2026.
leaving-successor = Qui reprend les profils communs que cette personne est seule à gérer
leaving-nobody = Ce n’est pas nécessaire
leaving-personal = Les profils personnels appartiennent aux personnes, non à la bibliothèque ; on ne dit à personne s’il en existe. Qui s’en va peut encore les ouvrir pendant trois mois, par l’accès habituel ; un profil dont on ne dit rien reste tel qu’il est.
leaving-sure = Je confirme
leaving-do = Mettre fin à l’accès
leaving-return = Rétablir l’accès
leaving-until = Vous avez quitté cette bibliothèque. Jusqu’au { $day }, vous pouvez ouvrir vos profils personnels ici : les faire déménager, exporter vos données, ou les supprimer.
farewell-title = Supprimer ce profil
farewell-text = Au premier d’un mois, dans 30 jours au plus tôt, il disparaît avec tout ce qu’il a écrit, ici et partout où on le suivait. D’ici là, vous pouvez changer d’avis. Son identifiant ne sera donné à personne d’autre.
farewell-sure = Je confirme
farewell-on = Ce profil sera supprimé le { $day }.
farewell-stay = Le garder

## Qui peut répondre, partager et citer

policies-title = Qui peut répondre ou partager
policies-reply = Répondre
policies-boost = Partager
policies-quote = Citer
who-everyone = Toute personne qui la voit
who-followers = Personnes abonnées
who-network = Bibliothèques de confiance
who-approval = Avec mon accord
who-nobody = Personne
answers-followers = Réponses des personnes abonnées
answers-network = Réponses du réseau
answers-approval = Réponses sur accord
answers-nobody = Pas de réponses
readers-title = Qui voit ceci
readers-open = Tout le monde la voit, avec ou sans connexion.
readers-closed = Sans connexion, personne ne la voit.
readers-ask = Vérifier qui peut la voir
readers-who = Personne
readers-look = Vérifier
readers-sees = { $name } peut voir cette publication.
readers-sees-not = { $name } ne peut pas voir cette publication.
readers-reply-yes = Peut y répondre
readers-reply-no = Ne peut pas y répondre
readers-reply-ask = Peut y répondre avec votre accord
readers-boost-yes = Peut la partager
readers-boost-no = Ne peut pas la partager
readers-boost-ask = Peut la partager avec votre accord
readers-quote-yes = Peut la citer
readers-quote-no = Ne peut pas la citer
readers-quote-ask = Peut la citer avec votre accord
approvals-title = Demandes d’accord
approvals-empty = Personne n’attend
approvals-empty-text = Les réponses, partages et citations qui demandent votre accord apparaissent ici.
approval-reply = { $name } a répondu à votre publication.
approval-boost = { $name } voudrait partager votre publication.
approval-quote = { $name } voudrait citer votre publication.
approval-post = La publication
approval-allow = Accepter
approval-refuse = Refuser
archive-title = Votre archive
archive-text = Tout sur ce profil : ses publications avec images et films, favoris, signets, réglages, vos signalements et ce qui a été décidé à son sujet, dans un fichier avec un sommaire. D’autres logiciels savent le lire. Il est gardé ici une semaine.
archive-ask = Demander votre archive
archive-making = Demandée le { $when }. Elle est en préparation ; rechargez la page dans un moment.
archive-ready = Demandée le { $when } : la télécharger ({ $size } Mo)

## Le garde-fou entre les profils

crossing-opt-in = Me demander avant d’agir avec le mauvais profil
crossing-opt-in-hint = Seulement ici et seulement pendant que vos profils sont ouverts. Rien n’est enregistré, et aucune application n’en est informée.
crossing-ask = Publier avec le profil { $name } ?
crossing-act = Avec le profil { $name } ?
crossing-follows = Vous suivez cette personne avec le profil { $name }, pas avec celui-ci.
crossing-branch = Ceci nomme votre bibliothèque, ou contient un hashtag de votre travail. Cela conviendrait peut-être mieux à { $name }.
crossing-picture = { $name } a utilisé la même image. Qui voit les deux pourrait deviner qu’il s’agit d’une seule personne.
crossing-table = Ce sont pour la plupart des profils suivis par { $name } : qui compare les deux listes pourrait deviner qu’elles vont ensemble.
crossing-table-again = Choisissez de nouveau le fichier pour confirmer.
crossing-yes = Oui, avec { $name }
crossing-other = Non, avec { $name }
crossing-no = Annuler
crossing-table-yes = L’importer quand même

## Clés d’accès

passkeys-title = Clés d’accès
passkeys-text = Une clé d’accès de votre téléphone, de votre ordinateur ou de votre clé de sécurité remplace le code.
passkeys-none = Aucune pour l’instant.
passkey-name = Nom de la clé d’accès
passkey-name-hint = Par exemple : mon téléphone.
passkey-add = Ajouter une clé d’accès
passkey-remove = Retirer
passkey-use = Utiliser une clé d’accès
passkey-failed = Cela n’a pas fonctionné. Votre appareil n’a peut-être pas de clé d’accès pour cela, ou ne le permet pas. Réessayez, ou connectez-vous d’une autre façon.
passkey-instead = Utiliser une clé d’accès au lieu d’une phrase secrète
passkey-instead-hint = Le secret naît dans votre appareil et n’est enregistré nulle part ici. Le code de récupération fonctionne tout autant.

## Accès d’urgence

glass-title = Accès d’urgence
glass-off = Cette bibliothèque n’a pas d’accès d’urgence : personne ne peut découvrir à qui est un profil personnel, pas même sur décision de justice.
glass-on = Cette bibliothèque a un accès d’urgence, convenu avec son personnel le { $day } ({ $form }). Sur décision de justice ou en cas de danger pour une vie, { $one } et { $other } peuvent ensemble apprendre à qui est un profil personnel : un nom, et rien d’autre. La personne nommée en est informée dans les 72 heures, sauf si un tribunal l’interdit.
glass-how = La clé n’existe nulle part en un seul morceau. Un profil créé avant l’accord est concerné dès que sa phrase secrète est changée. Chaque usage est inscrit au journal de la bibliothèque, et compté ici.
glass-used = Combien de fois il a servi
glass-never = Jamais.
glass-year = { $year } : { $number }
glass-told = Le { $day }, la bibliothèque a appris à qui est le profil @{ $handle } : { $document }

## Listes de serveurs

subscriptions-title = Listes de serveurs
subscriptions-lead = Un réseau de bibliothèques peut tenir une liste commune des serveurs auxquels il fait confiance ou qu’il refuse, et chaque bibliothèque s’y abonne. Une liste est lue chaque jour ; elle ne décide de rien avant que vous l’ayez examinée. Ce que cette bibliothèque a décidé elle-même prime sur toute liste.
subscriptions-none = Pas encore de liste.
subscriptions-add = S’abonner à une liste
subscriptions-url = Adresse de la liste
subscriptions-url-hint = CSV tel que Mastodon l’écrit, un domaine par ligne, ou JSON.
subscriptions-kind = Ce qu’elle est
subscriptions-priority = Priorité
subscriptions-priority-hint = Quand des listes divergent, le nombre le plus élevé décide.
lists-allow = Serveurs de confiance
lists-block = Serveurs que nous bloquons ou limitons
lists-priority = Priorité { $number }
lists-is-draft = Brouillon : encore sans effet
lists-decides = En vigueur
lists-read = Lue le { $when }
lists-unread = Pas encore lue
lists-would = Ce qu’elle changerait : { $count }
lists-would-not = Ce qui changerait sans elle : { $count }
lists-apply = Mettre en vigueur
lists-draft = Remettre en brouillon
lists-unsubscribe = Se désabonner
lists-excludes = Exceptions
lists-excludes-text = Aucune liste ne change ce que cette bibliothèque a décidé de ces serveurs.
lists-domain = Domaine
lists-exclude = Ajouter une exception
lists-include = Retirer l’exception
standing-none = aucune décision
standing-accept = de confiance
standing-filter = limité
standing-reject = bloqué
standing-drop = bloqué en silence

reset-do = Nouveau mot de passe
reset-title = Un nouveau mot de passe
reset-text = Voici le nouveau mot de passe de @{ $handle }. Il n’est affiché qu’une fois ; ses navigateurs et applications sont déconnectés.
reset-hint = Transmettez-le en personne. Il ouvre le profil professionnel et rien d’autre : les profils personnels ont leurs propres secrets, que personne ici ne peut réinitialiser.
point-title = Indiquer mon autre profil
point-warning = Cela révèle à { $name } que c’est vous : { $me } et le profil choisi sont une seule personne. { $name } peut le répéter, et vous ne pourrez pas revenir en arrière.
point-other = Le profil que vous indiquez
point-sure = Je veux le faire savoir à { $name }
point-do = Le dire
point-message = { $asker } Vous me trouverez ici : { $handle }
passkey-mine = Utiliser la clé d’accès de mes autres profils
passkey-prove = Confirmez d’abord votre second facteur
passkey-prove-text = Vous pourrez ensuite ajouter une clé d’accès pendant dix minutes.
second-parent = En réponse à
second-due = Programmée pour le { $when }
approvals-mine = En attente de l’accord d’autres personnes
approval-mine-reply = Votre réponse à une publication
approval-mine-boost = Votre partage d’une publication
approval-mine-quote = Votre citation d’une publication
approval-mine-like = Votre favori pour une publication
approval-withdraw = Retirer
notices-approvals =
    { $count ->
        [one] { $count } réponse, partage ou citation attend votre accord
       *[other] { $count } réponses, partages et citations attendent votre accord
    }
notices-second =
    { $count ->
        [one] { $count } publication attend une relecture
       *[other] { $count } publications attendent une relecture
    }

### S’inscrire soi-même.

sign-up-title = S’inscrire
sign-up-lead = Vous créez un profil professionnel sur { $branch }, pour votre travail ici.
sign-up-handle = Identifiant
sign-up-handle-hint = 1 à 30 lettres, chiffres ou tirets bas. Les autres l’écrivent après un @.
sign-up-reason = Pourquoi voulez-vous nous rejoindre ?
sign-up-handbook = Lire la charte
sign-up-agree = J’ai lu la charte
sign-up-do = S’inscrire
sign-up-wrong-username = Choisissez un autre identifiant : celui-ci est pris, réservé, ou ne se compose pas de 1 à 30 lettres, chiffres ou tirets bas.
sign-up-wrong-email = Cette adresse de courriel ne peut pas être utilisée. Vérifiez-la, ou adressez-vous à l’administration de votre bibliothèque.
sign-up-wrong-password = Un mot de passe compte de 10 à 200 caractères.
sign-up-wrong-reason = Dites en 420 caractères au plus pourquoi vous voulez nous rejoindre.
sign-up-wrong-agreement = Lisez la charte, puis confirmez que vous l’avez lue.
sign-in-sign-up = Pas encore de compte ? S’inscrire
sign-up-closed = Cette bibliothèque crée elle-même les comptes de son personnel. Si vous y travaillez, demandez-en un à un ou une collègue qui gère les personnes.
signed-up-title = Votre compte est prêt
signed-up-text = Connectez-vous avec votre adresse et votre mot de passe.
signed-up-letter-title = Consultez vos courriels
signed-up-letter-text = Nous vous avons envoyé un lien. Ouvrez-le dans les deux jours pour confirmer votre adresse.
signed-up-waits-title = En attente d’un accord
signed-up-waits-text = Quelqu’un de la bibliothèque lit votre inscription. Vous recevrez un courriel dès que ce sera décidé.
confirm-title = Confirmer votre adresse
confirm-do = Oui, c’est mon adresse
confirm-gone = Ce lien a déjà servi, ou un plus récent a été envoyé. Connectez-vous, ou inscrivez-vous de nouveau.
sign-ups-title = Inscriptions en attente d’un accord
sign-ups-approve = Accepter
sign-ups-refuse = Refuser
invitations-title = Invitations
invitations-text = Le lien permet de s’inscrire, même là où la bibliothèque est fermée aux autres.
invitations-left = utilisations restantes : { $left }, jusqu’au { $until }
invitations-uses = Pour combien de personnes
invitations-days = Pour combien de jours
invitations-make = Créer une invitation
profile-feed = Proposer un flux (RSS) de ce que je publie pour tout le monde
profile-avatar-description = Ce que montre l’image
profile-header-description = Ce que montre la bannière
post-quote = Citer
post-quote-pending = Cette citation attend l’accord de la personne citée.
compose-quote-title = Citer
notice-decided = Au sujet d’une de vos publications :
voucher-title = Preuve que vous faites partie de l’équipe
voucher-lead = Votre bibliothèque ne sait pas à qui appartient un profil personnel. Une fois par mois, ce navigateur obtient donc cinq attestations pour votre accès, comme pour tout le monde, et plus tard chacun de vos profils en remet une, chacun un jour différent. Personne ne peut voir qui a reçu quelle attestation. Connectez-vous une fois par mois et ouvrez vos profils personnels ici.
voucher-until = { $handle } peut lire et écrire des publications pour la bibliothèque jusqu’au { $day }.
voucher-none = { $handle } n’a pas d’attestation récente : ce profil ne peut ni lire ni écrire de publications pour la bibliothèque, mais garde tout le reste. Les attestations arrivées aujourd’hui valent à partir de demain ; ouvrez alors le profil une fois.
voucher-script = JavaScript est désactivé dans ce navigateur : aucune attestation ne peut être obtenue ici, car le navigateur doit les cacher au serveur pour qu’il ne voie jamais lesquelles sont les vôtres. Connectez-vous une fois par mois avec un navigateur où JavaScript est activé.
voucher-key-fault = Aucune attestation n’a été obtenue : votre bibliothèque montre à ce navigateur une autre clé qu’auparavant, ou que celle que reçoivent les autres. Demandez-en la raison aux personnes qui gèrent la bibliothèque ici.
voucher-proof-fault = Les attestations ont été rejetées : la bibliothèque n’a pas prouvé qu’elles sont comme celles des autres. Demandez-en la raison aux personnes qui gèrent la bibliothèque ici.
voucher-app = Ce profil a besoin d’une attestation récente montrant qu’il est celui d’un ou d’une collègue ; sinon, il ne pourra plus lire les publications destinées à la bibliothèque. Les applications ne peuvent pas en remettre : connectez-vous avec un navigateur et ouvrez vos profils personnels à l’adresse { $link }
secrets-older = Anciennes phrases secrètes
secrets-older-text = Une nouvelle phrase secrète ne remplace jamais une ancienne : les profils qu’elle protège sont conservés et s’ouvrent toujours avec elle. Il y a de la place pour deux anciennes. Si vous les avez perdues pour de bon, dites-le, et la place se libère après 14 jours ; d’ici là, nous vous envoyons des courriels, au cas où ce ne serait pas vous.
secrets-older-lost = Les anciennes sont perdues
secrets-older-found = Les garder
security-address-title = Adresse de sécurité
security-address-lead = Les courriels sur cet accès, par exemple à propos d’un nouveau mot de passe ou de phrases secrètes erronées, vont à votre adresse professionnelle. Vous pouvez ajouter ici une seconde adresse, que votre employeur ne lit pas.
security-address-label = Adresse de sécurité
security-address-hint = Elle ne sert qu’à cet accès. N’utilisez pas une adresse où l’un de vos profils personnels reçoit des courriels. Laissez vide pour n’en avoir aucune.
security-address-password = Votre mot de passe professionnel
security-address-save = Enregistrer l’adresse
consent-ties = Une application que vous utilisez avec deux de vos profils peut les relier : son éditeur et ses serveurs voient les deux, et l’adresse de votre appareil. Nous l’enregistrons séparément pour chaque profil personnel, mais ne pouvons pas faire plus. Pour un profil personnel, prenez une autre application, ou les pages de la bibliothèque.
glass-fingerprint = Empreinte de sa clé :
glass-fingerprint-hint = Comparez-la avec celle qui a été lue à voix haute lors de l’accord. Ce navigateur s’en souvient, et chaque changement est inscrit au journal de la bibliothèque.
glass-other = Ce n’est pas la clé que ce navigateur connaissait. Demandez-en la raison aux deux personnes qui la détiennent avant de créer ou de modifier un profil personnel.
glass-compared = J’ai comparé l’empreinte : retenir celle-ci
glass-forged = Ce que cette page dit de l’accès d’urgence n’est pas signé par votre bibliothèque, ou d’autres voient autre chose. Ne créez ni ne modifiez ici aucun profil personnel. Demandez-en la raison aux deux personnes qui détiennent la clé.
