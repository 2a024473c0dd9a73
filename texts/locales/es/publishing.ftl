publishing-title = Publicaciones
publishing-calendar = Calendario
publishing-ideas = Ideas de contenido
publishing-rota = Turnos
publishing-recurring = Periódicas
publishing-table = Desde una tabla
publishing-times = Horas y suscripción
publishing-week-before = Semana anterior
publishing-week-after = Semana siguiente
publishing-month-before = Mes anterior
publishing-month-after = Mes siguiente
publishing-week = Semana
publishing-month = Mes
publishing-view = Vista
publishing-today = Hoy
publishing-new = Borrador nuevo
publishing-legend = Qué significan los colores
publishing-undated = Sin fecha
publishing-handed-over = Traspaso de { $name }
publishing-draft = Borrador
publishing-scheduled = Programada
publishing-review = Espera aprobación
publishing-stopped = Necesita un cambio
publishing-published = Publicada
publishing-collides = a menos de una hora de otra
publishing-gap = Hueco: nada previsto
publishing-nothing = Nada previsto
publishing-add-on = Borrador nuevo el { $day }
publishing-weekday-1 = Lunes
publishing-weekday-2 = Martes
publishing-weekday-3 = Miércoles
publishing-weekday-4 = Jueves
publishing-weekday-5 = Viernes
publishing-weekday-6 = Sábado
publishing-weekday-7 = Domingo
publishing-on-duty = Atiende el perfil:
publishing-goal-answers = { $reached } de { $count } respuestas
publishing-goal-boosts = { $reached } de { $count } impulsos
publishing-goal-favourites = { $reached } de { $count } favoritos
publishing-from = Propuesta de { $name }. Adáptela a su público; no se publica nada hasta que usted lo programe.
publishing-waits = Se publica el { $when }.
publishing-take-back = Retirar para editar
publishing-suggest = Proponer a otros perfiles
publishing-suggest-hint = Cada uno recibe una copia como borrador y la adapta. No se publica nada en su nombre.
publishing-suggest-do = Enviar propuesta
publishing-remove = Quitar
publishing-no-goal = Sin objetivo
publishing-reach-answers = Respuestas
publishing-reach-boosts = Impulsos
publishing-reach-favourites = Favoritos
publishing-knows = He leído esto; programar de todos modos
publishing-words = Texto
publishing-audience = Público
publishing-when = Cuándo
publishing-when-hint = Un borrador puede esperar sin fecha; entonces está debajo del calendario.
publishing-goal = Qué debe conseguir
publishing-goal-count = Cuántos
publishing-schedule = Programar
publishing-save = Guardar borrador
publishing-pictures-hint = Para añadir imágenes o una encuesta, prográmela aquí y ábrala en las publicaciones programadas, o escríbala como publicación nueva: ambas están en este calendario.
publishing-ideas-lead = Lo que podría publicarse algún día. Puede añadir ideas cualquiera que lleve este perfil.
publishing-ideas-none = Todavía no hay ideas. Apunte la próxima pregunta que alguien haga en el mostrador.
publishing-make-draft = Hacer un borrador
publishing-idea = Idea nueva
publishing-idea-add = Añadir idea
publishing-now = Ahora
publishing-note = Nota de traspaso
publishing-rota-lead = Quién atiende este perfil y qué días. La nota aparece en el calendario para quien viene después.
publishing-rota-none = Todavía no hay nadie en los turnos.
publishing-who = Quién
publishing-rota-add = Añadir a los turnos
publishing-end = Dejar de repetir
publishing-next = la próxima, el { $when }
publishing-until = hasta el { $day }
publishing-every-week = Cada semana
publishing-every-fortnight = Cada dos semanas
publishing-every-month = Cada mes
publishing-recurring-lead = Lo que se repite se programa con cuatro semanas de antelación. Cada publicación puede cambiarse o retirarse por separado.
publishing-recurring-none = Todavía no se repite nada.
publishing-every = Frecuencia
publishing-first = Primera vez
publishing-last = Hasta
publishing-repeat = Repetir
publishing-table-lead = Escriba en una hoja de cálculo, guárdela como CSV y péguela aquí. Cada fila se comprueba y se muestra primero; se programan todas o ninguna.
publishing-rows = Filas
publishing-rows-hint = La primera línea nombra las columnas; el público puede omitirse.
publishing-table-do = Programar las { $count }
publishing-check = Comprobar
publishing-all-good = { $count ->
    [one] La fila es correcta. Aún no se ha programado nada.
   *[other] Las { $count } filas son correctas. Aún no se ha programado nada.
}
publishing-some-wrong = { $count ->
    [one] Hay que cambiar una fila. No se ha programado nada.
   *[other] Hay que cambiar { $count } filas. No se ha programado nada.
}
publishing-row-good = Correcta
publishing-row = Línea { $number }
publishing-preview = Lo que se programaría
publishing-row-head = Línea
publishing-checked = Comprobación
publishing-time = { $weekday }, de { $from } a { $to }
publishing-average = { $average ->
    [one] una reacción por publicación
   *[other] { $average } respuestas, impulsos y favoritos por publicación
}
publishing-posts = { $count ->
    [one] una publicación
   *[other] { $count } publicaciones
}
publishing-gap-days = { $count ->
    [one] Un día vacío
   *[other] Huecos: { $count } días desde hoy sin nada previsto
}
publishing-near = { $count ->
    [one] Una publicación está a menos de una hora de otra
   *[other] { $count } publicaciones están a menos de una hora entre sí
}
publishing-feed-fresh = Copie esta dirección ahora; no se volverá a mostrar. Quien la tenga puede leer este calendario.
publishing-times-lead = Cuándo las publicaciones públicas de este perfil recibieron más respuestas, impulsos y favoritos en el último medio año.
publishing-times-none = Todavía hay muy pocos datos: hacen falta dos publicaciones a la misma hora de la semana, con alguna reacción.
publishing-feed = En otro calendario
publishing-feed-lead = Una dirección secreta solo para usted, a la que suscribirse desde un calendario. Deja de valer si la retira o si ya no lleva este perfil.
publishing-feed-make = Crear una dirección
publishing-feed-again = Crear una dirección nueva; la anterior deja de valer
publishing-feed-revoke = Retirar la dirección
