# Groups of practice.

groups-title = Groupes
groups-lead = Des groupes autour d’un sujet : bibliothèque jeunesse, catalogage, conservation. Mentionnez un groupe dans un message, et tous ses membres le reçoivent, ici et sur d’autres serveurs.
groups-none = Il n’y a pas encore de groupe.
groups-group = Groupe
groups-members = { $count ->
    [one] Un membre
   *[other] { $count } membres
}
groups-open = Ouvert à tout le monde
groups-by-request = Adhésion sur demande
groups-start = Créer un groupe
groups-name = Nom
groups-handle = Identifiant
groups-handle-hint = Lettres, chiffres et tirets bas, sans espace. Il ne peut pas être changé ensuite.
groups-about = À quoi sert-il ?
groups-about-hint = Pour qui est-il, et de quoi y parle-t-on ? Tout le monde peut lire ceci.
groups-ask-first = L’adhésion se fait sur demande
groups-start-hint = Vous modérerez le groupe, et sa page nommera votre profil professionnel. Vous pourrez ensuite ajouter d’autres personnes.
groups-start-do = Créer le groupe
groups-join = Rejoindre
groups-ask = Demander à rejoindre
groups-leave = Quitter le groupe
groups-waiting = La modération répondra à votre demande.
groups-write = Écrire au groupe
groups-about-title = À propos
groups-how = Pour écrire au groupe, rejoignez-le et mentionnez { $name } dans un message public. Les réponses dans ses fils parviennent à toutes les personnes qui le suivent.
groups-posts = Messages
groups-no-posts = Personne n’a encore écrit à ce groupe.
groups-moderators = Modération
groups-members-title = Membres
groups-expel = Retirer du groupe
groups-moderate = Modérer les messages
groups-moderate-hint = Un message retiré quitte le groupe ici et sur les autres serveurs. Il reste sur le profil de la personne qui l’a écrit.
groups-remove = Retirer le message
groups-to = Vers le groupe

desk-part-know = Livres et articles
desk-setting-sources = Où les livres sont recherchés
desk-setting-sources-hint = Une ligne chacune : isbn | https://books.example/csl/{"{"}id{"}"}.json, pour isbn, issn, doi ou le début des adresses de votre catalogue. La réponse est du CSL-JSON ou le JSON de Zotero. Vide : rien n’est recherché.
desk-setting-sources-wrong = Écrivez une ligne par source : isbn, issn, doi ou le début d’une adresse, puis | et une adresse contenant {"{"}id{"}"}. Il y a place pour dix.
