export const STARTER_EPISODE = `---
series: first-steps
episode: 1
title: The coffee queue
summary: >-
  How long will you wait? Count the people who come in, count the people who stand there, divide. A law that holds for
  coffee bars, hospitals and servers alike.
status: draft
format: starter-3
cold-open: philosophical-hook
duration: 3m
level: beginner
audience: [everyone]
hosts: [robin]
next: 2
threads: [waiting]
concepts: [little-law]
objectives:
  - Work out how long a queue will keep you, from two numbers you can count
sources:
  - little1961
---

## Cold open: How long will you wait? (40 s)

[MUSIC: a single piano note, 3s]

:::hook
**ROBIN:** How long will you wait for your coffee this morning? You can know before you join the queue, without a watch,
and without asking anyone.
:::

:::stakes{stakes=human}
Guess wrong, and you miss your train. Run a service that guesses wrong, and a whole city of people looks at a page that does
not come, while every chart on the wall says that the machines are fine.
:::

:::thesis
A queue is as long as the people who arrive each minute, times the minutes that each of them stays. Nothing else matters, and
it is always true.
:::

## Core: Two numbers at the door (1 min 40 s)

Stand at the door for a while and count. Two people come in each minute, and two leave, because nobody sleeps here. Now look
at the room: ten people are waiting. So each of them stays for five minutes, on average. You did not time anyone. You counted
heads, and you divided. [@little1961]

:::concept{id=little-law layer=intuitive}
That is Little's law, and it asks for surprisingly little. It does not care who is served first, how the orders differ, or how
many baristas there are. It only wants a room where people do not pile up forever.
:::

:::figure{caption="Little's law" say="The number in the room is the rate of arrival times the time each one stays."}
$$
L = \\lambda W
$$
:::

\`\`\`python caption="The wait, from two numbers that anyone can count"
waiting = 10            # people in the room
arriving = 2            # people a minute
print(waiting / arriving, "minutes")
\`\`\`

Servers are coffee bars. Requests come in, requests wait, requests leave. When the wait doubles and the door has not changed, look
inside: the room is holding twice as many. And when the door lets in twice as many, the wait stays what it was only as long as
the room does not fill. That is why the people who keep large services alive watch the number inside before they watch the
clock. It is the first of the two to move.

:::story{cast=lena emotion=calm stakes=business thread=waiting}
Lena Marsh runs the bar at the station. One winter her regulars began to complain, and she wanted a second machine. Her sister
counted first. The door had not changed at all: two people a minute, as ever. But eighteen stood inside. Lena moved the
sugar away from the till, and by Friday there were ten again.
:::

:::quiz{answer=b concept=little-law}
Six requests arrive each second, and on average three are inside. How long does each one stay?

a. Two seconds

b. Half a second

c. Eighteen seconds

> Three inside, divided by six a second, is half a second.
:::

## Next: The other queue (40 s)

:::recap
Count who arrives. Count who waits. Divide the second by the first, and you have the time, for coffee and for computers.
:::

:::try-this
Try it today, wherever you stand in line. Count the door for a minute, count the room, divide, and then look at your
watch when it is your turn. Tell us how far off you were.
:::

:::preview
Next time: there are two queues, you have chosen yours with care, and the other one is faster. It always is. There is a reason
for it, and it is not bad luck.
:::
`;
