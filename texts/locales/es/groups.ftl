# Groups of practice.

groups-title = Grupos
groups-lead = Grupos sobre un tema: biblioteca infantil, catalogación, conservación. Mencione un grupo en una publicación y todos sus miembros la reciben, aquí y en otros servidores.
groups-none = Todavía no hay ningún grupo.
groups-group = Grupo
groups-members = { $count ->
    [one] Un miembro
   *[other] { $count } miembros
}
groups-open = Abierto a cualquiera
groups-by-request = Entrada por solicitud
groups-start = Crear un grupo
groups-name = Nombre
groups-handle = Identificador
groups-handle-hint = Letras, cifras y guiones bajos, sin espacios. No se puede cambiar después.
groups-about = ¿Para qué sirve?
groups-about-hint = ¿Para quién es y de qué se habla allí? Cualquiera puede leerlo.
groups-ask-first = Para entrar hay que solicitarlo
groups-start-hint = Usted moderará el grupo, y su página nombrará su perfil profesional. Después podrá añadir a otras personas.
groups-start-do = Crear el grupo
groups-join = Unirse
groups-ask = Solicitar entrada
groups-leave = Dejar el grupo
groups-waiting = La moderación responderá a su solicitud.
groups-write = Escribir al grupo
groups-about-title = Acerca del grupo
groups-how = Para escribir al grupo, únase y mencione a { $name } en una publicación pública. Las respuestas en sus hilos llegan a quienes lo siguen.
groups-posts = Publicaciones
groups-no-posts = Nadie ha escrito aún a este grupo.
groups-moderators = Moderación
groups-members-title = Miembros
groups-expel = Quitar del grupo
groups-moderate = Moderar publicaciones
groups-moderate-hint = Una publicación retirada deja el grupo aquí y en otros servidores. Sigue en el perfil de quien la escribió.
groups-remove = Retirar la publicación
groups-to = Al grupo

desk-part-know = Libros y artículos
desk-setting-sources = Dónde se buscan los libros
desk-setting-sources-hint = Una línea por fuente: isbn | https://books.example/csl/{"{"}id{"}"}.json, para isbn, issn, doi o el comienzo de las direcciones de su catálogo. La respuesta es CSL-JSON o el JSON de Zotero. Vacío: no se busca nada.
desk-setting-sources-wrong = Escriba una línea por fuente: isbn, issn, doi o el comienzo de una dirección, después | y una dirección con {"{"}id{"}"}. Caben diez.
