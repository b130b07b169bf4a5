using System.Globalization;
using Plumbline.App.Definitions;
using Plumbline.App.Definitions.Formats;
using Plumbline.Core.Periods;
using Plumbline.Core.Returns.Forms;
using Plumbline.Core.Text;

namespace Plumbline.App.Returns;

/// <summary>Finds what somebody names of returns in a command or an address; a problem names what is near.</summary>
public static class FindInReturns
{
    /// <summary>The most periods that are told at once: a year of days, and a day.</summary>
    public const int MostPeriods = 366;

    /// <summary>A form, by its code.</summary>
    public static Parsed<FormDefinition> Form(OrganisationDefinitions definitions, string? code)
    {
        ArgumentNullException.ThrowIfNull(definitions);
        if (FormCode.Parse(code).TryGet(out var known, out _) && definitions.Picture.Find(known) is { } found) return found;
        List<string> codes = [.. definitions.Picture.Values.Of<FormDefinition>().Select(static form => form.Code.ToString()).Order(StringComparer.Ordinal)];
        return Problem.With(code, codes.Count == 0 ? "a form, but the organisation has none: add forms/NAME.yaml" : $"a form: {string.Join(", ", codes)}{Spelling.Suggestion(code ?? "", codes)}");
    }

    /// <summary>A period of a form.</summary>
    public static Parsed<Period> Period(OrganisationDefinitions definitions, FormDefinition form, string? text)
    {
        ArgumentNullException.ThrowIfNull(definitions);
        ArgumentNullException.ThrowIfNull(form);
        return Core.Periods.Period.Parse(text, definitions.Picture.Settings.Calendar, form.Frequency)
            .Then<Period>(period => period.Frequency == form.Frequency ? period : Problem.With(text, $"a {form.Frequency.Noun()} such as {form.From}: {form.Code} is returned every {form.Frequency.Noun()}"));
    }

    /// <summary>How many periods are told: 1 to <see cref="MostPeriods"/>.</summary>
    public static Parsed<int> Periods(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= 1 and <= MostPeriods ? number : Problem.With(text, FormattableString.Invariant($"how many periods are told, 1 to {MostPeriods}"));

    /// <summary>The latest period of a form that is over at a moment and for which it is asked: its first, where none is over; its last, where it is no longer asked.</summary>
    public static Period LatestOver(FormDefinition form, DateTime at)
    {
        ArgumentNullException.ThrowIfNull(form);
        // The first period knows the calendar of the organisation.
        var days = DateOnly.FromDateTime(at).DayNumber - form.From.First.DayNumber;
        if (days <= 0) return form.From;
        var latest = form.From.Plus(days / LongestDays(form.Frequency));
        while (latest.Next.Last < DateOnly.FromDateTime(at)) latest = latest.Next;
        if (latest.Last >= DateOnly.FromDateTime(at) && latest > form.From) latest = latest.Previous;
        return form.To is { } to && to < latest ? to : latest;
    }

    private static int LongestDays(Frequency frequency) => frequency switch
    {
        Frequency.Day => 1,
        Frequency.Week => 7,
        Frequency.Month => 31,
        Frequency.Quarter => 92,
        Frequency.HalfYear => 184,
        Frequency.FinancialYear or Frequency.CalendarYear or Frequency.AcademicYear => 366,
    };
}
