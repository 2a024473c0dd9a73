# Écrire, lire, trouver, et les réglages.

side-label = À côté de cette page
side-people = Des collègues à suivre
side-clause = La charte, aujourd’hui

live-offline = Vous êtes hors ligne. Ce que vous écrivez est conservé dans ce navigateur.
act-failed = Cela n’a pas fonctionné, donc rien n’a changé. Réessayez.
act-close = Fermer

viewer-next = Image suivante
viewer-previous = Image précédente
viewer-zoom = Taille réelle

picture-earlier = Avancer
picture-later = Reculer
picture-focus = Cliquez sur ce qui doit rester visible quand l’image est recadrée.
complete-found = # suggestions ; choisissez avec les flèches et Entrée.

nav-desk = Gestion
nav-unread-messages =
    { $count ->
        [one] Du nouveau dans { $count } conversation
       *[other] Du nouveau dans { $count } conversations
    }
nav-waiting =
    { $count ->
        [one] { $count } élément en attente
       *[other] { $count } éléments en attente
    }

colleagues-title = Collègues
colleagues-lead = Les personnes qui veulent bien qu’on les trouve. C’est vous qui décidez, dans votre profil, de figurer ici.
colleagues-here = { $branch }
colleagues-everywhere = Toutes les bibliothèques connues
colleagues-empty = Encore personne
colleagues-empty-text = Cochez « Suggérer ce profil aux autres » dans votre profil, et vous ouvrirez la liste.

look-title = Apparence
look-theme = Couleurs
look-theme-system = Comme votre appareil
look-theme-light = Clair
look-theme-dark = Sombre
look-theme-contrast = Contraste élevé
look-size = Taille du texte
look-size-system = Comme votre navigateur
look-size-large = Grande
look-size-larger = Très grande
look-hint = Retenu dans ce navigateur seulement.
look-save = Appliquer

shortcut-warning = Ouvrir ou fermer ce qui est caché

notices-all = Toutes
notices-mentions = Mentions
notices-new = Nouvelles notifications
notices-tabs = Quelles notifications
notice-post = Une publication avec des images

compose-do = Publier
compose-as = avec le profil { $name }
compose-placeholder = Quoi de neuf ?
compose-add-pictures = Ajouter des images
compose-emojis = Émojis
compose-drop = Vous pouvez aussi les coller ou les déposer ici.
compose-scheduled-title = Modifier la publication programmée

later-hour = Dans une heure
later-tomorrow = Demain à 9 h
later-monday = Lundi à 9 h

messages-new = Nouveau message
messages-you = Vous :

scheduled-edit = Modifier

profile-tab-pinned = Épinglées
profile-counts-remote = Compté par { $host } ; les publications qui ne sont jamais arrivées ici ne sont pas affichées.

done-unchanged = Rien à enregistrer : vous n’avez rien changé.

push-title = Notifications push sur cet appareil
push-learns = Le service qui les achemine appartient à l’éditeur de votre navigateur. Il apprend que quelque chose est arrivé, et quand, jamais quoi : c’est chiffré pour ce seul navigateur. Les heures calmes valent aussi ici.
push-personal = Ce profil a sa propre adresse auprès de ce service. Quiconque regarde cet appareil peut voir ses messages : laissez donc cela désactivé sur un appareil partagé.
push-kinds = Me prévenir pour
push-kind-mention = Mentions et messages
push-kind-follow = Nouvelles personnes abonnées
push-kind-reblog = Partages
push-kind-favourite = Favoris
push-kind-poll = Sondages terminés
push-kind-status = Publications des personnes pour lesquelles je l’ai demandé
push-switch-on = Activer
push-switch-off = Désactiver
push-failed = Cela n’a pas fonctionné. Autorisez dans votre navigateur les notifications de cette page, puis réessayez.

first-title = Bienvenue : { $branch }
first-follow = Suivez quelques collègues
first-picture = Choisissez une image, pour qu’on vous reconnaisse
first-handbook = Lisez la charte en cinq minutes
first-app-title = Aussi sur votre téléphone
first-app = Toute application Mastodon peut se connecter ici. Quand elle demande votre serveur, saisissez { $address }, ou montrez ceci à l’appareil photo du téléphone :

drafts-title = Brouillons dans ce navigateur
drafts-remove = Effacer
