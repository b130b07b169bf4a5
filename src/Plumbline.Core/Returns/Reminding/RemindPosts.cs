using Plumbline.Core.Periods;
using Plumbline.Core.Posts;
using Plumbline.Core.Returns.Forms;
using Plumbline.Core.Returns.Readings;
using Plumbline.Core.Units;

namespace Plumbline.Core.Returns.Reminding;

/// <summary>Says which posts are reminded of which returns on a day.</summary>
/// <remarks>
/// A return that has not come is told to the post of its unit five days and one day before the day on which it is due, on that day, and two and five days after it;
/// five days after it to the post next above as well. A return of every day is not told beforehand: on its day, an hour before it is due. The post of a unit is the first by code
/// that is of it on the day; where a unit has none, that next above. A return that is sent back after it was due is told as one that is due on the day on which it was sent back.
/// </remarks>
public static class RemindPosts
{
    private const int First = 5, Second = 1, Again = 2, Escalates = 5;

    private static readonly TimeSpan Beforehand = TimeSpan.FromHours(1);

    /// <summary>How many periods before those that are due near the day are looked through for returns that were sent back since.</summary>
    public const int SentBackWithin = 12;

    /// <summary>The earliest and the latest due day of which a day reminds.</summary>
    public static (DateOnly From, DateOnly To) DueDays(DateOnly day) => (day.AddDays(-Escalates), day.AddDays(First));

    /// <summary>One list for each post, in the order of the posts.</summary>
    /// <param name="units">The units.</param>
    /// <param name="posts">The posts, in the order of their codes.</param>
    /// <param name="readings">The returns of each form, at least of the periods that are due within <see cref="DueDays"/>.</param>
    /// <param name="day">The day, by the clock of the organisation.</param>
    public static IReadOnlyList<ReminderList> Of(UnitTree units, IReadOnlyList<Post> posts, IEnumerable<FormReading> readings, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(units);
        ArgumentNullException.ThrowIfNull(posts);
        ArgumentNullException.ThrowIfNull(readings);
        var byUnit = ByUnit(units, posts, day);
        return Lists(posts, day, readings.SelectMany(reading => Told(reading, day)).SelectMany(reminder => Addressed(units, byUnit, reminder, day)));
    }

    /// <summary>The post of each return of a period that has not come, whatever the day: one list for each post, in the order of the posts.</summary>
    /// <param name="units">The units.</param>
    /// <param name="posts">The posts, in the order of their codes.</param>
    /// <param name="form">The form.</param>
    /// <param name="period">Its returns for the period.</param>
    /// <param name="day">The day, by the clock of the organisation.</param>
    public static IReadOnlyList<ReminderList> OfPeriod(UnitTree units, IReadOnlyList<Post> posts, FormDefinition form, FormPeriod period, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(units);
        ArgumentNullException.ThrowIfNull(posts);
        ArgumentNullException.ThrowIfNull(form);
        ArgumentNullException.ThrowIfNull(period);
        var (byUnit, left) = (ByUnit(units, posts, day), DateOnly.FromDateTime(period.DueAt).DayNumber - day.DayNumber);
        var kind = left > 0 ? ReminderKind.DueSoon : left == 0 ? ReminderKind.DueToday : ReminderKind.Overdue;
        return Lists(posts, day, Open(period).Select(line => (Post: Posts(units, byUnit, line.Unit, day).FirstOrDefault(), new Reminder(form, period.Period, line, kind, period.DueAt))).Where(static one => one.Post is not null)!);
    }

    /// <summary>The units with a return of a period that has not come and that is no post's, in the order of their codes.</summary>
    /// <param name="units">The units.</param>
    /// <param name="posts">The posts.</param>
    /// <param name="period">The returns of the period.</param>
    /// <param name="day">The day, by the clock of the organisation.</param>
    public static IReadOnlyList<UnitCode> WithoutPost(UnitTree units, IReadOnlyList<Post> posts, FormPeriod period, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(units);
        ArgumentNullException.ThrowIfNull(posts);
        ArgumentNullException.ThrowIfNull(period);
        var byUnit = ByUnit(units, posts, day);
        return [.. Open(period).Select(static line => line.Unit).Where(unit => !Posts(units, byUnit, unit, day).Any()).Order(UnitCode.Order)];
    }

    /// <summary>The post that is reminded of the returns of a unit; null where none is of it, nor of a unit above it.</summary>
    /// <param name="units">The units.</param>
    /// <param name="posts">The posts, in the order of their codes.</param>
    /// <param name="unit">The unit.</param>
    /// <param name="day">The day, by the clock of the organisation.</param>
    public static Post? PostOf(UnitTree units, IReadOnlyList<Post> posts, UnitCode unit, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(units);
        ArgumentNullException.ThrowIfNull(posts);
        ArgumentNullException.ThrowIfNull(unit);
        return Posts(units, ByUnit(units, posts, day), unit, day).FirstOrDefault();
    }

    private static IReadOnlyList<ReminderList> Lists(IReadOnlyList<Post> posts, DateOnly day, IEnumerable<(Post Post, Reminder Reminder)> reminders)
    {
        var lists = reminders.GroupBy(static one => one.Post).ToDictionary(static group => group.Key);
        return
        [
            .. posts.Distinct().Where(lists.ContainsKey)
                .Select(post => new ReminderList(post, day, [.. lists[post].Select(static one => one.Reminder).OrderBy(static one => one.DueAt).ThenBy(static one => one.Form.Code.ToString(), StringComparer.Ordinal).ThenBy(static one => one.Line.Unit, UnitCode.Order)])),
        ];
    }

    private static IEnumerable<ReturnLine> Open(FormPeriod period) => period.Lines.Where(static line => line is { IsOwed: true, IsResponse: false });

    /// <summary>The units with a return of which a post would be reminded on a day, had they one or had a unit above them, in the order of their codes.</summary>
    /// <param name="units">The units.</param>
    /// <param name="posts">The posts.</param>
    /// <param name="readings">The returns of each form, at least of the periods that are due within <see cref="DueDays"/>.</param>
    /// <param name="day">The day, by the clock of the organisation.</param>
    public static IReadOnlyList<UnitCode> WithoutPost(UnitTree units, IReadOnlyList<Post> posts, IEnumerable<FormReading> readings, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(units);
        ArgumentNullException.ThrowIfNull(posts);
        ArgumentNullException.ThrowIfNull(readings);
        var byUnit = ByUnit(units, posts, day);
        return [.. readings.SelectMany(reading => Told(reading, day)).Where(reminder => !Addressed(units, byUnit, reminder, day).Any()).Select(static reminder => reminder.Line.Unit).Distinct().Order(UnitCode.Order)];
    }

    private static ILookup<UnitCode, Post> ByUnit(UnitTree units, IReadOnlyList<Post> posts, DateOnly day) =>
        posts.Where(post => (post.From is null || post.From <= day) && (post.To is null || post.To >= day)).ToLookup(post => post.Unit ?? units.Top.Code);

    private static IEnumerable<Reminder> Told(FormReading reading, DateOnly day)
    {
        foreach (var period in reading.Periods)
        {
            var near = KindOf(reading.Form.Frequency, DateOnly.FromDateTime(period.DueAt).DayNumber - day.DayNumber);
            foreach (var line in Open(period))
            {
                if ((near ?? SentBackKind(period, line, day)) is not { } kind) continue;
                yield return new Reminder(reading.Form, period.Period, line, kind, period.DueAt) { SendAt = reading.Form.Frequency == Frequency.Day && kind == ReminderKind.DueToday ? period.DueAt - Beforehand : null };
            }
        }
    }

    // Whoever sends a return back late asks for it anew.
    private static ReminderKind? SentBackKind(FormPeriod period, ReturnLine line, DateOnly day) =>
        line is { Standing: ReturnStanding.SentBack, Return.SentBackAt: { } back } && back > period.DueAt && Days(back, day) is 0 or Again or Escalates ? ReminderKind.Overdue : null;

    private static int Days(DateTime since, DateOnly day) => day.DayNumber - DateOnly.FromDateTime(since).DayNumber;

    private static ReminderKind? KindOf(Frequency frequency, int daysLeft) => daysLeft switch
    {
        First or Second when frequency != Frequency.Day => ReminderKind.DueSoon,
        0 => ReminderKind.DueToday,
        -Again or -Escalates => ReminderKind.Overdue,
        _ => null,
    };

    private static IEnumerable<(Post Post, Reminder Reminder)> Addressed(UnitTree units, ILookup<UnitCode, Post> posts, Reminder reminder, DateOnly day)
    {
        var above = Posts(units, posts, reminder.Line.Unit, day).Take(2).ToList();
        if (above.Count == 0) yield break;
        yield return (above[0], reminder);
        if (above.Count > 1 && reminder.Kind == ReminderKind.Overdue && (Days(reminder.DueAt, day) == Escalates || (reminder.Line.Return?.SentBackAt is { } back && Days(back, day) == Escalates)))
            yield return (above[1], reminder with { Kind = ReminderKind.Escalated });
    }

    // That of the unit, then those of the units above it.
    private static IEnumerable<Post> Posts(UnitTree units, ILookup<UnitCode, Post> posts, UnitCode unit, DateOnly day) => Above(units, unit, day).Select(at => posts[at].FirstOrDefault()).OfType<Post>();

    // The unit and those above it. A unit that has ended, or not begun, on the day is found as it was last.
    private static IEnumerable<UnitCode> Above(UnitTree units, UnitCode unit, DateOnly day)
    {
        for (var at = unit; at is not null; at = (units.Find(at, day) ?? units.Find(at))?.Parent) yield return at;
    }
}
