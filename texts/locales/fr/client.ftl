# Écrire, lire, trouver, et les réglages.

side-label = À côté de cette page
side-people = Des collègues à suivre
side-thread = Dans cette conversation
side-clause = La charte, aujourd’hui

live-offline = Vous êtes hors ligne. Ce que vous écrivez est conservé dans ce navigateur.
act-failed = Cela n’a pas fonctionné, donc rien n’a changé. Réessayez.
act-close = Fermer

viewer-next = Image suivante
viewer-previous = Image précédente
viewer-zoom = Taille réelle

picture-earlier = Avancer
picture-later = Reculer
picture-focus = Faites glisser ce repère sur la partie qui doit rester visible après le recadrage, ou déplacez-le avec les flèches.
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

nav-explore = Explorer
explore-posts = Publications
explore-tags = Hashtags
explore-people = Personnes
explore-links = Actualités et liens
explore-posts-lead = Des publications publiques des deux derniers jours que plusieurs personnes ont mises en favori ou partagées.
explore-tags-lead = Des hashtags que plusieurs personnes ont utilisés en public cette semaine.
explore-people-lead = Des personnes que vous connaissez peut-être : celles que vous suivez les suivent, ou elles travaillent ici.
explore-links-lead = Des liens que plusieurs personnes ont partagés en public cette semaine.
explore-empty = Rien pour l’instant
explore-posts-empty = Une publication apparaît ici dès qu’au moins deux personnes l’ont mise en favori ou partagée.
explore-tags-empty = Un hashtag apparaît ici dès qu’au moins deux personnes l’ont utilisé.
explore-people-empty = Nous n’avons plus personne à proposer. Toutes les personnes qui souhaitent être trouvées sont dans l’annuaire.
explore-links-empty = Un lien apparaît ici dès qu’au moins deux personnes l’ont partagé.
explore-people-count =
    { $count ->
        [one] Une personne ces deux derniers jours
       *[other] { $count } personnes ces deux derniers jours
    }
explore-tags-now = On en parle en ce moment
explore-follow = Suivre

search-all = Tout
search-tabs = Que chercher
search-more = Plus de résultats
search-recent = Recherches récentes
search-forget = Retirer
search-forget-all = Tout effacer
search-op-title = Chercher plus précisément
search-op-lead = Écrivez ces indications à côté de vos mots. Un signe moins devant l’une d’elles exclut ce qu’elle trouve. Sans mot ni nom, la recherche porte sur les 30 derniers jours.
search-op-phrase = Ces mots, l’un après l’autre
search-op-without = Les publications sans ce mot
search-op-from = Les publications d’une personne
search-op-mine = Vos propres publications
search-op-has = Avec une image ; aussi media, video, audio, poll, link ou quote
search-op-is = Les réponses ; aussi sensitive
search-op-before = Écrites avant ce jour ; aussi after
search-op-during = Écrites ce jour-là
search-op-language = Dans une langue
search-op-library = Ce que vous avez écrit, enregistré ou mis en favori, et là où vous êtes mentionné(e) ; aussi public

following-title = Vos abonnements
following-q = Nom ou identifiant
following-list = Liste
following-any = Toutes
following-none = Sur aucune liste
following-order = Ordre
following-newest = Suivis en dernier
following-name = Par identifiant
following-quiet = Silence le plus long
following-person = Qui
following-lists = Listes
following-last = Dernière publication
following-never = Aucune publication
following-choose = Choisir { $name }
following-chosen = Avec les personnes choisies
following-add = Ajouter à la liste
following-nothing = Aucun résultat
following-nothing-text = Changez le nom ou la liste ci-dessus.
following-empty = Vous ne suivez personne
following-empty-text = Dès que vous suivez quelqu’un, ses publications apparaissent sur votre page d’accueil.
following-ask =
    { $count ->
        [one] Ne plus suivre une personne ?
       *[other] Ne plus suivre { $count } personnes ?
    }
following-ask-text = Leurs publications n’apparaissent plus sur votre page d’accueil, et elles quittent vos listes. Elles n’en sont pas informées.
cancel = Annuler

chat-back = Tous les messages
chat-with = Conversation avec { $names }
chat-readers = Qui peut lire ceci
chat-you = Vous
chat-servers = Un message va aux personnes dont il contient l’identifiant. Les messages ne sont pas chiffrés de bout en bout : qui administre { $hosts } pourrait les lire.
chat-older = Messages précédents
chat-empty = Il n’y a plus rien à lire ici.
chat-said = Messages, du plus ancien au plus récent
chat-news = Un nouveau message se trouve à la fin de la liste.
chat-edited = modifié
chat-added = { $who } a ajouté { $names }, qui peut lire ce message et les suivants qui contiennent son nom, mais aucun des précédents.
chat-without = Pas pour { $names } : ce message ne contient pas son nom.
message-to = À
message-to-hint = Un identifiant ou plusieurs, par exemple bea@birch.example. Seules ces personnes peuvent lire le message.

chain-title = Répartir en plusieurs publications
chain-hint = Vous pouvez relire les publications avant qu’elles paraissent.
chain-lead =
    { $count ->
        [one] Une publication suffit pour votre texte.
       *[other] Votre texte donne { $count } publications. Modifiez-les comme vous voulez ; chacune répond à la précédente, et toutes paraissent en même temps.
    }
chain-audience = Visible par : { $audience }
chain-pictures = Avec la première publication :
chain-part = Publication { $number } sur { $count }
chain-published = publiée
chain-publish =
    { $count ->
        [one] Publier
       *[other] Publier { $count } publications
    }
chain-go-on = Publier la suite
chain-join = Revenir à un seul texte
chain-out =
    { $count ->
        [one] La première publication a paru, pas encore les autres : reprenez là où cela s’est arrêté.
       *[other] Les { $count } premières publications ont paru, pas encore les autres : reprenez là où cela s’est arrêté.
    }
done-thread = Vos publications ont paru.

history-first = première version
history-warning = Avertissement
history-media = Les images ou leurs descriptions ont été modifiées.
history-same = Les mots sont les mêmes.
history-whole = Le texte entier
history-new = ajouté
history-gone = supprimé

captions-title = Sous-titres
captions-lead = Les sous-titres permettent de suivre un film ou un son à qui ne l’entend pas ou a coupé le son. Écrivez ce qui est dit, et ce qui compte par ailleurs.
captions-file = Fichier de sous-titres
captions-hint = WebVTT (.vtt) ou SubRip (.srt), comme les logiciels vidéo les enregistrent.
captions-text = Lire les sous-titres
captions-remove = Retirer les sous-titres

kind-trusted = { $branch }, une bibliothèque à laquelle la vôtre fait confiance

settings-title = Réglages
settings-all = Tous les réglages
settings-search = Chercher dans les réglages
settings-found =
    { $count ->
        [one] Une page de réglages
       *[other] { $count } pages de réglages
    }
settings-nothing = Aucun réglage trouvé
settings-nothing-text = Aucun réglage ne contient « { $query } ». Essayez un autre mot.
settings-profile = Votre profil
settings-reading = Lire et écrire
settings-sign-in = Connexion et appareils
settings-data = Vos publications et données

profile-preview = Ce que les autres voient

crop-title = Recadrer l’image
crop-shape = Format
crop-zoom = Plus près
crop-across = Gauche à droite
crop-down = Haut en bas
crop-use = Garder cette partie
