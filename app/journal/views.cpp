#include "journal/migrations.h"

namespace mingle {

// What a person with any SQLite tool sees. Ids are 32 hexadecimal digits, times ISO 8601 in UTC.
// The rules are the book's: what was undone does not count, later words replace earlier ones in
// the order of (stamp, id), and of the erased there are no words left to show.
const char* ViewsSql() {
  return R"sql(
-- Every fact as it is stored, readably.
CREATE VIEW facts AS
SELECT lower(hex(o.uuid)) AS origin, f.seq, lower(hex(f.id)) AS id, f.stamp,
       strftime('%Y-%m-%dT%H:%M:%fZ', f.at_ms / 1000.0, 'unixepoch') AS at,
       f.kind, f.version,
       nullif(lower(hex(f.event)), '') AS event,
       nullif(lower(hex(f.subject)), '') AS subject,
       nullif(lower(hex(f.object)), '') AS object,
       f.body
FROM fact f JOIN origin o ON o.id = f.origin;

-- The ids of facts that somebody took back.
CREATE VIEW undone AS
SELECT DISTINCT lower(j.value) AS fact
FROM fact f, json_each(f.body, '$.facts') j
WHERE f.kind = 'undone' AND f.version = 1 AND j.type = 'text';

-- The facts that count: of a version whose meaning is known here, and not undone.
CREATE VIEW standing AS
SELECT f.*, lower(hex(f.id)) AS text_id,
       strftime('%Y-%m-%dT%H:%M:%fZ', f.at_ms / 1000.0, 'unixepoch') AS at
FROM fact f
WHERE f.version = 1 AND lower(hex(f.id)) NOT IN (SELECT fact FROM undone);

-- One row an event.
CREATE VIEW events AS
WITH said AS (
  SELECT f.event, j.key, j.value,
         row_number() OVER (PARTITION BY f.event, j.key ORDER BY f.stamp DESC, f.id DESC) AS nth
  FROM fact f, json_each(f.body) j
  WHERE f.kind IN ('event_opened', 'event_changed') AND f.version = 1
), opened AS (
  SELECT event, min(at_ms) AS at_ms FROM fact
  WHERE kind = 'event_opened' AND version = 1 GROUP BY event
)
SELECT lower(hex(o.event)) AS id,
       max(CASE WHEN s.key = 'name' THEN s.value END) AS name,
       max(CASE WHEN s.key = 'date' THEN s.value END) AS date,
       max(CASE WHEN s.key = 'opens' THEN s.value END) AS opens,
       max(CASE WHEN s.key = 'closes' THEN s.value END) AS closes,
       min(99, coalesce(max(CASE WHEN s.key = 'meet_goal' THEN s.value END), 3)) AS meet_goal,
       min(99, coalesce(max(CASE WHEN s.key = 'learn_goal' THEN s.value END), 3)) AS learn_goal,
       coalesce(max(CASE WHEN s.key = 'counts' THEN s.value END), 'talked') AS counts,
       max(CASE WHEN s.key = 'topics' THEN s.value END) AS topics,
       strftime('%Y-%m-%dT%H:%M:%fZ', o.at_ms / 1000.0, 'unixepoch') AS opened_at
FROM opened o LEFT JOIN said s ON s.event IS o.event AND s.nth = 1
GROUP BY o.event;

-- What everybody is called by now.
CREATE VIEW names AS
SELECT f.subject, lower(hex(f.subject)) AS id, json_extract(f.body, '$.name') AS name,
       max(printf('%020d', f.stamp) || hex(f.id)) AS said  -- the row with the last word
FROM standing f
WHERE f.kind IN ('attendee_registered', 'attendee_changed')
  AND json_extract(f.body, '$.name') IS NOT NULL
GROUP BY f.subject;

-- One row a person, over all events. Of the erased only the id is left.
CREATE VIEW people AS
WITH said AS (
  SELECT f.subject, j.key, j.value,
         row_number() OVER (PARTITION BY f.subject, j.key ORDER BY f.stamp DESC, f.id DESC) AS nth
  FROM standing f, json_each(f.body) j
  WHERE f.kind IN ('attendee_registered', 'attendee_changed')
), somebody AS (
  SELECT subject AS id FROM fact
  WHERE version = 1 AND kind IN ('attendee_registered', 'attendee_changed', 'attendee_cancelled',
    'goal_set', 'objective_set', 'objective_reviewed', 'badge_issued', 'badge_replaced',
    'checked_in', 'left', 'lesson_written',
    'lesson_shared', 'lesson_withdrawn', 'consent_set', 'scanned_together', 'meeting_confirmed',
    'talked', 'follow_up_promised', 'known_before', 'kept_apart')
  UNION
  SELECT object FROM fact
  WHERE version = 1 AND kind IN ('scanned_together', 'meeting_confirmed', 'talked',
    'follow_up_promised', 'known_before', 'kept_apart')
  UNION
  SELECT subject FROM erased
)
SELECT lower(hex(p.id)) AS id,
       max(CASE WHEN s.key = 'name' THEN s.value END) AS name,
       max(CASE WHEN s.key = 'company' THEN s.value END) AS company,
       max(CASE WHEN s.key = 'department' THEN s.value END) AS department,
       max(CASE WHEN s.key = 'title' THEN s.value END) AS title,
       max(CASE WHEN s.key = 'email' THEN s.value END) AS email,
       max(CASE WHEN s.key = 'language' THEN s.value END) AS language,
       max(CASE WHEN s.key = 'roster_key' THEN s.value END) AS roster_key,
       max(CASE WHEN s.key = 'ticket_codes' THEN s.value END) AS ticket_codes,
       p.id IN (SELECT subject FROM erased) AS erased
FROM somebody p LEFT JOIN said s ON s.subject = p.id AND s.nth = 1
WHERE p.id IS NOT NULL
GROUP BY p.id;

-- One row a person at an event: registered, cancelled, or simply came.
CREATE VIEW attendees AS
WITH mine AS (
  SELECT f.event, f.subject, f.kind, f.at_ms, f.body,
         row_number() OVER (
           PARTITION BY f.event, f.subject,
             CASE WHEN f.kind IN ('attendee_registered', 'attendee_cancelled') THEN 'place'
                  WHEN f.kind IN ('checked_in', 'left') THEN 'presence' ELSE f.kind END
           ORDER BY f.stamp DESC, f.id DESC) = 1 AS last
  FROM standing f
  WHERE f.kind IN ('attendee_registered', 'attendee_cancelled', 'checked_in', 'left', 'goal_set',
                   'objective_set', 'objective_reviewed', 'badge_issued', 'badge_replaced')
    AND f.subject IS NOT NULL AND NOT (f.kind = 'attendee_registered' AND f.event IS NULL)
    AND NOT (f.kind IN ('badge_issued', 'badge_replaced') AND f.body IS NULL)
), place AS (
  SELECT lower(hex(m.event)) AS event, lower(hex(m.subject)) AS attendee,
         max(m.last AND m.kind = 'attendee_registered') AS registered,
         max(m.last AND m.kind = 'attendee_cancelled') AS cancelled,
         min(CASE WHEN m.kind = 'checked_in' THEN m.at_ms END) AS came_ms,
         max(m.last AND m.kind = 'checked_in') AS here,
         max(CASE WHEN m.last AND m.kind = 'goal_set' THEN json_extract(m.body, '$.meet') END)
           AS meet_goal,
         max(CASE WHEN m.last AND m.kind = 'goal_set' THEN json_extract(m.body, '$.learn') END)
           AS learn_goal
  FROM mine m GROUP BY m.event, m.subject
)
SELECT a.event, e.name AS event_name, a.attendee, p.name, p.company, p.department,
       a.registered, a.cancelled,
       strftime('%Y-%m-%dT%H:%M:%fZ', a.came_ms / 1000.0, 'unixepoch') AS came_at,
       a.here, min(99, coalesce(a.meet_goal, e.meet_goal)) AS meet_goal,
       min(99, coalesce(a.learn_goal, e.learn_goal)) AS learn_goal, p.erased
FROM place a LEFT JOIN people p ON p.id = a.attendee LEFT JOIN events e ON e.id = a.event;

-- What people came for at an event, and whether they got it. Nobody is ranked by it.
-- aim: none, learn, find_help, offer_help, meet_department or say_hello.
-- reached: unsaid, yes, partly or not_today.
CREATE VIEW objectives AS
WITH said AS (
  SELECT f.event, f.subject, f.kind, f.body,
         row_number() OVER (PARTITION BY f.event, f.subject, f.kind
                            ORDER BY f.stamp DESC, f.id DESC) AS nth
  FROM standing f
  WHERE f.kind IN ('objective_set', 'objective_reviewed') AND f.subject IS NOT NULL
), mine AS (
  SELECT s.event, s.subject, coalesce(max(json_extract(s.body, '$.aim')), 'none') AS aim,
         max(json_extract(s.body, '$.about')) AS about,
         coalesce(max(json_extract(s.body, '$.reached')), 'unsaid') AS reached
  FROM said s WHERE s.nth = 1 GROUP BY s.event, s.subject
)
SELECT lower(hex(m.event)) AS event, lower(hex(m.subject)) AS attendee, p.name, m.aim, m.about,
       m.reached
FROM mine m LEFT JOIN names p ON p.subject = m.subject
WHERE m.aim <> 'none' OR m.reached <> 'unsaid';

-- Every time somebody was checked in.
CREATE VIEW check_ins AS
SELECT f.text_id AS id, lower(hex(f.event)) AS event, lower(hex(f.subject)) AS attendee, p.name,
       f.at, json_extract(f.body, '$.kiosk') AS kiosk, json_extract(f.body, '$.how') AS how
FROM standing f LEFT JOIN names p ON p.subject = f.subject
WHERE f.kind = 'checked_in'
GROUP BY f.id;

-- Every code held up, and what came of it. The codes themselves are not kept.
CREATE VIEW scans AS
SELECT lower(hex(f.id)) AS id, lower(hex(f.event)) AS event,
       nullif(lower(hex(f.subject)), '') AS attendee,
       strftime('%Y-%m-%dT%H:%M:%fZ', f.at_ms / 1000.0, 'unixepoch') AS at,
       json_extract(f.body, '$.outcome') AS outcome, json_extract(f.body, '$.kiosk') AS kiosk
FROM fact f
WHERE f.kind = 'code_scanned' AND f.version = 1
GROUP BY f.id;

-- Every badge made. A replaced one is refused.
CREATE VIEW badges AS
WITH made AS (
  SELECT f.event, f.subject, f.at, lower(json_extract(f.body, '$.badge')) AS badge,
         json_extract(f.body, '$.key_id') AS key_id,
         row_number() OVER (
           PARTITION BY f.event, f.subject, lower(json_extract(f.body, '$.badge'))
           ORDER BY f.stamp, f.id) AS nth
  FROM standing f
  WHERE f.kind IN ('badge_issued', 'badge_replaced') AND f.body IS NOT NULL
)
SELECT m.badge, lower(hex(m.event)) AS event, lower(hex(m.subject)) AS attendee, p.name, m.key_id,
       m.at,
       (m.subject, m.badge) IN (
         SELECT f.subject, lower(json_extract(f.body, '$.old_badge')) FROM standing f
         WHERE f.kind = 'badge_replaced' AND f.body IS NOT NULL) AS replaced
FROM made m LEFT JOIN names p ON p.subject = m.subject
WHERE m.nth = 1;

-- Two people at one event. step: none (one of them says so), scanned, confirmed, talked or
-- followed_up.
CREATE VIEW meetings AS
WITH said AS (
  SELECT f.event, min(f.subject, f.object) AS low, max(f.subject, f.object) AS high, f.kind, f.at_ms,
         f.kind <> 'scanned_together' AND f.subject < f.object AS by_low,
         f.kind <> 'scanned_together' AND f.subject > f.object AS by_high
  FROM standing f
  WHERE f.kind IN ('scanned_together', 'meeting_confirmed', 'talked', 'follow_up_promised')
    AND f.subject <> f.object
), met AS (
  SELECT event, low, high, min(at_ms) AS at_ms, max(by_low) AS low_says, max(by_high) AS high_says,
         max(kind = 'scanned_together') AS scanned, max(kind = 'talked') AS told,
         max(kind = 'follow_up_promised') AS planned
  FROM said GROUP BY event, low, high
)
SELECT lower(hex(m.event)) AS event, lower(hex(m.low)) AS attendee, a.name,
       lower(hex(m.high)) AS other, b.name AS other_name,
       strftime('%Y-%m-%dT%H:%M:%fZ', m.at_ms / 1000.0, 'unixepoch') AS first_at,
       CASE WHEN (m.low_says AND m.high_says) OR (m.scanned AND (m.low_says OR m.high_says))
            THEN iif(m.planned, 'followed_up', iif(m.told, 'talked', 'confirmed'))
            WHEN m.scanned THEN 'scanned' ELSE 'none' END AS step
FROM met m LEFT JOIN names a ON a.subject = m.low
           LEFT JOIN names b ON b.subject = m.high;

-- What people said they talked about. Notes are their own.
CREATE VIEW talks AS
SELECT f.text_id AS id, lower(hex(f.event)) AS event, lower(hex(f.subject)) AS attendee, a.name,
       lower(hex(f.object)) AS other, b.name AS other_name, f.at,
       json_extract(f.body, '$.topics') AS topics, json_extract(f.body, '$.note') AS note
FROM standing f LEFT JOIN names a ON a.subject = f.subject
                LEFT JOIN names b ON b.subject = f.object
WHERE f.kind = 'talked'
GROUP BY f.id;

-- What people plan to do with each other, and when. Plans of a meeting that is not confirmed are
-- known to who made them alone.
CREATE VIEW follow_ups AS
SELECT f.text_id AS id, lower(hex(f.event)) AS event, lower(hex(f.subject)) AS attendee, a.name,
       lower(hex(f.object)) AS other, b.name AS other_name,
       json_extract(f.body, '$.what') AS what, json_extract(f.body, '$.words') AS words,
       json_extract(f.body, '$.day') AS day, f.at AS made_at
FROM standing f LEFT JOIN names a ON a.subject = f.subject
                LEFT JOIN names b ON b.subject = f.object
WHERE f.kind = 'follow_up_promised' AND f.body IS NOT NULL AND f.subject <> f.object
GROUP BY f.id;

-- The lessons that stand, with how far each is shared: private, teacher, anonymous or named.
CREATE VIEW lessons AS
WITH written AS (
  SELECT f.event, f.subject, f.at, f.body, lower(json_extract(f.body, '$.lesson')) AS lesson,
         row_number() OVER (PARTITION BY f.subject, lower(json_extract(f.body, '$.lesson'))
                            ORDER BY f.stamp, f.id) AS nth
  FROM standing f
  WHERE f.kind = 'lesson_written' AND f.body IS NOT NULL
), shared AS (
  SELECT f.subject, lower(json_extract(f.body, '$.lesson')) AS lesson,
         json_extract(f.body, '$.level') AS level,
         row_number() OVER (PARTITION BY f.subject, lower(json_extract(f.body, '$.lesson'))
                            ORDER BY f.stamp DESC, f.id DESC) AS nth
  FROM standing f
  WHERE f.kind = 'lesson_shared'
)
SELECT w.lesson AS id, lower(hex(w.event)) AS event, lower(hex(w.subject)) AS author,
       p.name AS author_name, json_extract(w.body, '$.text') AS text,
       lower(json_extract(w.body, '$.from')) AS learned_from, t.name AS learned_from_name,
       json_extract(w.body, '$.topic') AS topic, coalesce(s.level, 'private') AS sharing, w.at
FROM written w
LEFT JOIN shared s ON s.subject = w.subject AND s.lesson = w.lesson AND s.nth = 1
LEFT JOIN names p ON p.subject = w.subject
LEFT JOIN names t ON t.id = lower(json_extract(w.body, '$.from'))
WHERE w.nth = 1
  AND (w.subject, w.lesson) NOT IN (
    SELECT f.subject, lower(json_extract(f.body, '$.lesson')) FROM standing f
    WHERE f.kind = 'lesson_withdrawn');

-- What each person agreed to. A withdrawal wins over a grant that did not know of it.
CREATE VIEW consents AS
WITH said AS (
  SELECT f.subject, lower(hex(f.id)) AS id, json_extract(f.body, '$.purpose') AS purpose,
         json_extract(f.body, '$.granted') AS granted, f.body
  FROM fact f WHERE f.kind = 'consent_set' AND f.version = 1
), seen AS (
  SELECT s.subject, s.purpose, lower(j.value) AS id
  FROM said s, json_each(s.body, '$.saw') j WHERE s.granted
)
SELECT lower(hex(s.subject)) AS attendee, p.name, s.purpose,
       max(s.granted) AND NOT max(NOT s.granted AND (s.subject, s.purpose, s.id) NOT IN (
         SELECT subject, purpose, id FROM seen)) AS granted
FROM said s LEFT JOIN names p ON p.subject = s.subject
GROUP BY s.subject, s.purpose
)sql";
}

}  // namespace mingle
