thanks-title = Agradecimientos
thanks-lead = Dé las gracias a alguien o a un equipo y lea lo que salió bien. Aquí no se cuenta nada ni se clasifica a nadie.
thanks-went-well = Lo que salió bien en { $month }
thanks-months = Meses
thanks-nothing = Todavía no se muestra nada de este mes. ¿A quién le gustaría dar las gracias?
thanks-waiting = Pendientes y recientes
thanks-from = { $name } le da las gracias
thanks-to = Usted da las gracias a { $name }
thanks-agree-hint = Nadie más lo ha visto. Si está de acuerdo, se publica para: { $who }. Puede hacer que se elimine en cualquier momento.
thanks-agree = Mostrarlo
thanks-decline = Guardármelo
thanks-hide = Dejar de mostrarlo
thanks-asked = Aún no se muestra: la otra persona tiene que estar de acuerdo.
thanks-is-shown = Se muestra, con el consentimiento de la otra persona.
thanks-withdraw = Retirar
thanks-give = Dar las gracias
thanks-whom = Persona o equipo
thanks-whom-hint = El nombre de un perfil profesional o compartido de esta biblioteca.
thanks-words = Por qué
thanks-value = Muestra
thanks-give-hint = Primero lo lee la otra persona. Si está de acuerdo, se convierte en una publicación suya; otros servidores la muestran como cualquier otra.
thanks-send = Pedir su acuerdo
thanks-post = ¡Gracias, { $name }! { $words } ({ $value })
thanks-card = Gracias
thanks-milestones = Mis hitos
thanks-milestones-hint = No se muestra nada que no elija aquí. Lo que elija aparece en la página de su mes y en ningún otro sitio.
thanks-since = Estoy aquí desde
thanks-since-hint = Muestra sus años aquí, en ese mes. Déjelo vacío para no mostrarlos.
thanks-show-first-post = Mostrar mi primera publicación
thanks-show-lessons = Mostrar cuando termino una lección
thanks-years = { $count ->
    [one] { $name }: un año en la biblioteca
   *[other] { $name }: { $count } años en la biblioteca
}
thanks-first-post = { $name } ha escrito su primera publicación
thanks-lessons = { $name } ha terminado una lección
thanks-values-title = Los valores de la biblioteca
thanks-values-label = Un valor por línea
contests-title = Concursos
contests-lead = Con criterios publicados, decididos por un jurado conocido por todos. Quien es propuesto da antes su acuerdo.
contests-none = En este momento no hay ningún concurso.
contests-proposed = Le han propuesto para «{ $contest }»
contests-agree = Estoy de acuerdo
contests-decline = No, gracias
contests-new = Concurso nuevo
contests-name = Título
contests-criteria = Criterios
contests-last = Último día para proponer
contests-jury = Jurado
contests-jury-hint = Los nombres de 3, 5, 7 o 9 colegas, separados por espacios. Aparecen con el concurso.
contests-open = Abrir el concurso
contests-until = Propuestas hasta el { $day }.
contests-reason = Cómo se cumplen los criterios
contests-choose = Elijo esta
contests-choose-one = Elijo a { $name }
contests-jury-is = El jurado: { $names }.
contests-nominations = { $count ->
    [one] Una propuesta
   *[other] { $count } propuestas
}
contests-why = Cómo cumple los criterios
contests-nominate = Proponer
thanks-values =
    Curiosidad
    Acceso para todos
    Respeto
    Independencia
    Cuidado
