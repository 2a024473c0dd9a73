### Courriels. Aucun ne contient ce que quelqu’un a écrit.

mail-report-subject = { $branch } : un nouveau signalement
mail-report-text =
    Un nouveau signalement attend une décision.

    Ouvrez vos notifications : { $link }

    Vous recevez ce message parce que vous assurez la modération ({ $branch }).
mail-scheduled-subject = Une publication programmée n’est pas parue
mail-scheduled-text =
    Votre publication n’a pas pu paraître à l’heure prévue : { $reason }

    Elle est conservée. Modifiez-la ou choisissez une autre heure : { $link }
mail-device-subject = { $branch } : connexion depuis un nouveau navigateur
mail-device-text =
    Quelqu’un s’est connecté avec votre adresse professionnelle et votre mot de passe, dans un navigateur qui n’avait encore jamais servi.

    Si c’était vous, il n’y a rien à faire.

    Sinon, mettez fin à cette connexion et changez votre mot de passe : { $link }
mail-second-subject = Une publication attend une relecture
mail-second-text =
    Un ou une collègue a écrit au nom d’un profil commun, et le texte attend d’être lu.

    Choisissez le profil, puis « Publications programmées » : { $link }

    Vous recevez ce message parce que vous publiez au nom de ce profil ({ $branch }).
mail-leaving-subject = { $branch } : votre accès a pris fin
mail-leaving-text =
    Votre profil professionnel ne peut plus rien publier ; ce qu’il a publié reste.

    Si vous avez des profils personnels ici, vous pouvez encore les ouvrir pendant trois mois : { $link }

    Vous pouvez les faire déménager, exporter vos données ou les supprimer. Personne à { $branch } ne sait si vous en avez.
mail-glass-subject = { $branch } a appris à qui est ce profil
mail-glass-text =
    Le { $day }, les deux personnes qui détiennent la clé de l’accès d’urgence ({ $branch }) ont appris à qui est ce profil : un nom, et rien d’autre.

    La raison, par écrit : { $document }

    Vous pouvez les interroger à ce sujet, et le faire examiner par un tribunal.
mail-given-back-subject = Un de vos textes vous a été renvoyé
mail-given-back-text =
    Un ou une collègue a lu ce que vous avez écrit au nom d’un profil commun, et demande une modification avant la publication.

    Choisissez le profil, puis « Publications programmées » : { $link }

    Vous recevez ce message parce que vous écrivez au nom de ce profil ({ $branch }).
mail-queue-subject = { $branch } : une publication attend une relecture
mail-queue-text =
    Une règle retient une publication jusqu’à ce qu’un ou une collègue l’ait lue. L’objectif est de quatre heures.

    { $link }
mail-decided-subject = { $branch } : au sujet d’une de vos publications
mail-decided-text =
    Quelqu’un a pris une décision sur une de vos publications, arrêtée par une règle. Vous trouverez ici laquelle, pourquoi,
    et comment faire appel :

    { $link }
mail-handbook-subject = { $branch } : merci de lire la charte
mail-handbook-text =
    Il existe une version de la charte que vous n’avez pas encore confirmée. Merci de la lire et de confirmer que c’est
    fait ; vous pouvez faire noter une objection, elle ne bloque rien.

    { $link }
mail-consultation-subject = { $branch } : que pensez-vous de la charte ?
mail-consultation-text =
    Une nouvelle version de la charte est en discussion. Dites ce que vous pensez de ses articles, avec ou sans votre nom,
    et votez.

    { $link }
mail-learning-subject = { $branch } : des leçons vous attendent
mail-learning-text =
    Certaines de vos leçons sont à faire d’ici deux jours. Chacune prend cinq minutes, et c’est du temps de travail.

    { $link }
mail-review-subject = { $branch } : la charte est à réexaminer
mail-review-text =
    C’est aujourd’hui le jour où vous vouliez revoir la charte.

    { $link }
mail-confirm-subject = { $branch } : confirmez votre adresse
mail-confirm-text =
    Quelqu’un s’est inscrit avec cette adresse ({ $branch }).

    Si c’était vous, ouvrez cette page et confirmez-la dans les deux jours : { $link }

    Sinon, il n’y a rien à faire : sans confirmation, rien n’est conservé.
mail-welcome-subject = Bienvenue : { $branch }
mail-welcome-text =
    { $branch } a accepté votre inscription.

    Connectez-vous ici : { $link }

# Ce qu’une application affiche quand une notification la réveille.
push-favourite = { $name } a ajouté votre publication à ses favoris
push-follow = { $name } vous suit désormais
push-follow-request = { $name } demande à vous suivre
push-mention = { $name } vous mentionne
push-poll = Sondage terminé : { $name }
push-quote = { $name } a cité votre publication
push-quoted-update = { $name } a modifié une publication que vous avez citée
push-reblog = { $name } a partagé votre publication
push-status = { $name } a publié
push-update = { $name } a modifié une publication que vous avez partagée
push-admin-sign-up = { $name } vient de s’inscrire
push-admin-report = { $name } : un signalement vous attend
push-move = { $name } a déménagé
mail-reset-subject = { $branch } : votre mot de passe a été changé pour vous
mail-reset-text =
    Un ou une collègue qui gère les personnes ({ $branch }) vous a attribué un nouveau mot de passe ; vos navigateurs et applications sont déconnectés. Le nouveau mot de passe vous sera remis en personne.

    Il ouvre votre profil professionnel et rien d’autre : les profils personnels ont leurs propres secrets.

    Si vous ne l’avez pas demandé, parlez-en tout de suite à votre bibliothèque. Connectez-vous ici : { $link }
mail-password-subject = { $branch } : votre mot de passe a été changé
mail-password-text =
    Votre mot de passe a été changé ({ $branch }), et vos autres navigateurs sont déconnectés.

    Si c’était vous, il n’y a rien à faire. Sinon, choisissez-en un autre tout de suite : { $link }
mail-forgot-subject = { $branch } : un nouveau mot de passe
mail-forgot-text =
    Quelqu’un a demandé un nouveau mot de passe pour votre accès ({ $branch }). Vous pouvez en choisir un ici pendant une heure ; le lien ne sert qu’une fois :

    { $link }

    Si ce n’était pas vous, il n’y a rien à faire : votre mot de passe reste le même.
mail-invited-subject = { $branch } : votre accès
mail-invited-text =
    Un ou une collègue vous a créé un accès ({ $branch }). Choisissez un mot de passe dans la semaine ; le lien ne sert qu’une fois :

    { $link }
mail-refused-subject = { $branch } : votre demande d’inscription
mail-refused-text =
    { $branch } n’a pas accepté votre inscription ; rien de votre demande n’est conservé.

    { $reason }
mail-announcement-subject = { $branch } : une annonce
mail-announcement-text =
    { $text }

    Cette annonce figure aussi sur votre page d’accueil : { $link }
push-moderation-warning = Au sujet d’une de vos publications
push-severed-relationships = Le blocage d’un serveur a mis fin à certains de vos abonnements
mail-handed-over-subject = { $branch } vous demande de décider d’un signalement
mail-handed-over-text =
    Un signalement est arrivé que personne ne peut traiter sur place ({ $branch }), car il concerne les personnes qui en
    décideraient. C’est vous qui êtes le contact désigné pour ces cas.

    { $link }

    Le lien est pour vous seulement, et valable 30 jours.
mail-measure-subject = { $branch } : au sujet de votre profil
mail-measure-text =
    Une personne qui s’occupe de la bibliothèque a pris une décision sur votre profil ou l’une de ses publications. Vous
    trouverez ici laquelle, pourquoi, et comment faire appel :

    { $link }
mail-report-news-subject = { $branch } : au sujet de votre signalement
mail-report-news-text =
    Il y a du nouveau sur ce que vous avez signalé. Vous le trouverez ici :

    { $link }
mail-voucher-subject = { $branch } : ouvrez bientôt votre profil dans un navigateur
mail-voucher-text =
    Dans quelques jours, le profil qui a cette adresse ne pourra plus lire les publications destinées à la bibliothèque.
    Votre bibliothèque ne sait pas à qui il appartient ; une attestation récente montre que c’est à un ou une collègue. Les
    applications ne peuvent pas en remettre.

    Connectez-vous avec un navigateur, ouvrez vos profils personnels, et visitez une fois les pages de chacun :
    { $link }

    Sinon, rien d’autre ne change : abonnements, publications et messages restent.
mail-guesses-subject = { $branch } : des phrases secrètes erronées ont été essayées avec votre accès
mail-guesses-text =
    Une personne connectée avec votre accès à { $branch } a essayé plusieurs phrases secrètes erronées pour ouvrir des
    profils personnels. Vous recevez ce courriel que vous en ayez ou non : votre bibliothèque ne le sait pas.

    Si c’était vous, il n’y a rien à faire : chaque nouvel essai prend plus de temps. Sinon, changez votre mot de passe
    professionnel et activez le second facteur : { $link }
mail-lost-subject = { $branch } : d’anciennes phrases secrètes vont être supprimées
mail-lost-text =
    Une personne connectée avec votre accès à { $branch } a déclaré perdues d’anciennes phrases secrètes. Dans 14 jours, ce
    qu’elles protègent sera supprimé. Vous recevez ce courriel qu’il y ait quelque chose ou non.

    Si ce n’était pas vous, annulez cette demande et changez votre mot de passe professionnel : { $link }
mail-security-address-subject = { $branch } : l’adresse de sécurité de votre accès a été modifiée
mail-security-address-text =
    L’adresse de sécurité de votre accès à { $branch } a été modifiée. Désormais, les courriels comme celui-ci vont à la
    nouvelle adresse et à votre adresse professionnelle.

    Si ce n’était pas vous, changez tout de suite votre mot de passe professionnel, puis l’adresse : { $link }
mail-clicked-subject = { $branch } : { $name } a appuyé sur « J’ai cliqué »
mail-clicked-text =
    { $name } a ouvert un lien ou saisi son mot de passe sur un autre site, et l’a dit tout de suite. Tous les navigateurs et applications sont déconnectés.

    Merci d’apporter votre aide : choisissez ensemble un nouveau mot de passe, vérifiez que le second facteur est activé, et demandez le message qui contient le lien. Remerciez-la de l’avoir dit ; ce n’est la faute de personne.

    { $link }
mail-consent-subject = { $branch } : une autorisation de photo prend bientôt fin
mail-consent-text =
    Une autorisation de photo que vous avez inscrite prend bientôt fin. Faites-la signer à nouveau et prolongez-la, ou laissez-la prendre fin : ses images sont alors supprimées, avec leurs publications.

    { $link }
mail-escalated-subject = { $branch } : une décision vous attend
mail-escalated-text =
    Un message à un profil commun attend votre décision : il est en retard, ou un ou une collègue vous demande de décider. Ouvrez le profil, puis ses réponses.

    { $link }
mail-thanks-subject = { $branch } : quelqu’un vous remercie
mail-thanks-text =
    Une personne de la bibliothèque a écrit quelque chose d’aimable sur votre travail, ou vous propose dans un concours. Personne d’autre ne le voit sans votre accord :
    { $link }
