using Plumbline.App.Definitions;
using Plumbline.App.Ledger;
using Plumbline.Core.Periods;
using Plumbline.Core.Posts;
using Plumbline.Core.Returns.Forms;
using Plumbline.Core.Returns.Readings;
using Plumbline.Core.Returns.Reminding;
using Plumbline.Core.Units;

namespace Plumbline.App.Returns.Reminders;

/// <summary>Reads which posts are to be reminded of which returns on a day: what a mail would say later. Nothing is sent.</summary>
public static class ReadReminders
{
    // A daily form has eleven periods that are due from five days before to five days after.
    private const int MostPeriods = 400;

    /// <summary>The lists of a day, as things stand at a moment of it. No answer is read.</summary>
    /// <param name="ledger">The store.</param>
    /// <param name="definitions">The organisation at a position.</param>
    /// <param name="at">The moment, by the clock of the organisation; its day is the day.</param>
    /// <param name="cancellation">Stops the reading.</param>
    public static async Task<IReadOnlyList<ReminderList>> RunAsync(ILedger ledger, OrganisationDefinitions definitions, DateTime at, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(definitions);
        var (picture, day) = (definitions.Picture, DateOnly.FromDateTime(at));
        return RemindPosts.Of(picture.Units, picture.Values.Of<Post>(), await ReadingsAsync(ledger, definitions, at, cancellation), day);
    }

    /// <summary>The units with a return of which nobody is reminded on the day, because no post is of them, nor of a unit above them.</summary>
    /// <param name="ledger">The store.</param>
    /// <param name="definitions">The organisation at a position.</param>
    /// <param name="at">The moment, by the clock of the organisation; its day is the day.</param>
    /// <param name="cancellation">Stops the reading.</param>
    public static async Task<IReadOnlyList<UnitCode>> WithoutPostAsync(ILedger ledger, OrganisationDefinitions definitions, DateTime at, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(definitions);
        var picture = definitions.Picture;
        return RemindPosts.WithoutPost(picture.Units, picture.Values.Of<Post>(), await ReadingsAsync(ledger, definitions, at, cancellation), DateOnly.FromDateTime(at));
    }

    /// <summary>Which posts are to be reminded of what has not come of one period of a form, whatever the day; and the units whose return is no post's.</summary>
    /// <param name="ledger">The store.</param>
    /// <param name="definitions">The organisation at a position.</param>
    /// <param name="form">The form.</param>
    /// <param name="period">The period.</param>
    /// <param name="at">The moment, by the clock of the organisation; its day is the day.</param>
    /// <param name="cancellation">Stops the reading.</param>
    public static async Task<(IReadOnlyList<ReminderList> Lists, IReadOnlyList<UnitCode> WithoutPost)> OfPeriodAsync(ILedger ledger, OrganisationDefinitions definitions, FormDefinition form, Period period, DateTime at, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(definitions);
        var (picture, day) = (definitions.Picture, DateOnly.FromDateTime(at));
        var reading = await ReadReturns.RunAsync(ledger, definitions, form, period, 1, at, withScores: false, below: null, cancellation);
        var posts = picture.Values.Of<Post>();
        return reading.Periods is [var told] ? (RemindPosts.OfPeriod(picture.Units, posts, form, told, day), RemindPosts.WithoutPost(picture.Units, posts, told, day)) : ([], []);
    }

    private static async Task<List<FormReading>> ReadingsAsync(ILedger ledger, OrganisationDefinitions definitions, DateTime at, CancellationToken cancellation)
    {
        var (picture, day) = (definitions.Picture, DateOnly.FromDateTime(at));
        var readings = new List<FormReading>();
        foreach (var form in picture.Values.Of<FormDefinition>())
        {
            if (Span(form, day, picture.Settings.Calendar) is { } span) readings.Add(await ReadReturns.RunAsync(ledger, definitions, form, span.To, span.To.Since(span.From) + 1 + RemindPosts.SentBackWithin, at, withScores: false, below: null, cancellation));
        }

        return readings;
    }

    // The periods that are due near the day. A later period is never due before an earlier one.
    private static (Period From, Period To)? Span(FormDefinition form, DateOnly day, FinancialCalendar calendar)
    {
        var (from, to) = RemindPosts.DueDays(day);
        Period? first = null, last = null;
        var period = Period.Containing(to, form.Frequency, calendar);
        for (var back = 0; back < MostPeriods; back++, period = period.Previous)
        {
            var due = DateOnly.FromDateTime(form.Due.DueAt(period));
            if (due < from) break;
            if (due > to) continue;
            (first, last) = (period, last ?? period);
        }

        return first is null || last is null ? null : (first, last);
    }
}
