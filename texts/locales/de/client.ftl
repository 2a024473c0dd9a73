# Composer, reading, finding and settings.
