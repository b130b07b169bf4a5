using System.Collections.Immutable;
using System.Globalization;
using Plumbline.Core.Periods;
using Plumbline.Core.Returns.Counting;
using Plumbline.Core.Returns.Forms;
using Plumbline.Core.Returns.Readings;
using Plumbline.Core.Text;
using Plumbline.Core.Units;
using Plumbline.Reports.Composition;
using Plumbline.Reports.Documents.Inlines;

namespace Plumbline.Reports.Blocks.Returns;

/// <summary>The returns of a form as a block shows them: up to its last period, and of the units at or below that of the paper.</summary>
/// <param name="Context">The report.</param>
/// <param name="Reading">What was read.</param>
/// <param name="Periods">The periods up to the last, the earliest first; one at least.</param>
internal sealed record FormShown(ReportContext Context, FormReading Reading, ImmutableArray<PeriodShown> Periods)
{
    private const int MostNamed = 6;

    internal FormDefinition Form => Reading.Form;

    internal CultureInfo Culture => Context.Picture.Settings.Language;

    /// <summary>What opens the periods before the last on a card of a phone; null where there is none. A word of eight letters would not fit beside the figure.</summary>
    internal string? Earlier => Periods.Length < 2 ? null : Form.Frequency.Noun() is { Length: <= 5 } noun ? $"Earlier {noun}s" : "Earlier";

    /// <summary>The last period.</summary>
    internal PeriodShown Last => Periods[^1];

    /// <summary>The last period that is counted; null where none is.</summary>
    internal PeriodShown? LastCounted => Periods.LastOrDefault(static period => period.IsCounted);

    /// <summary>What a unit that is asked is called: <c>team</c>.</summary>
    internal string Noun => field ??= Form.Asked.NounIn(Context.Picture.Units);

    /// <summary>What a row of those without a complete return is called; where some of them are here but lack an answer, or were sent back, it says so.</summary>
    internal string NotReturned => NotReturnedIn(Periods);

    /// <summary>The same of some periods.</summary>
    internal static string NotReturnedIn(params IEnumerable<PeriodShown> periods) =>
        periods.Any(static period => period.IsCounted && period.Open.Any(static line => line.Standing != ReturnStanding.Missing)) ? "Not returned or not complete" : "Not returned";

    /// <summary>The last score of a unit before a period, among the periods told; null where it has none.</summary>
    internal (Period Period, ReturnLine Line)? ScoreBefore(UnitCode unit, Period before)
    {
        foreach (var period in Periods.Reverse().Where(one => one.Period < before))
        {
            if (period.Find(unit) is { Score: not null } line) return (period.Period, line);
        }

        return null;
    }

    /// <summary>The reading that a block asked for; null where the paper was made without.</summary>
    internal static FormShown? Of(ReportContext context, FormBlock block)
    {
        if (context.Returns.FirstOrDefault(one => one.Form.Code == block.Form) is not { } reading) return null;
        var until = block.To?.Of(context.Period) ?? context.Period.Last;
        var unit = context.Scope.Unit;
        var under = unit == context.Picture.Units.Top.Code ? null : reading.Periods is [] ? [] : context.Picture.Units.Under(unit, reading.Periods[0].Period.First, until).Append(unit).ToHashSet();
        ImmutableArray<PeriodShown> periods = [.. reading.Periods.Where(one => one.Period.First <= until).Select(one => new PeriodShown(under is null ? one : one.Of(under.Contains)))];
        return periods.IsEmpty ? null : new FormShown(context, reading, periods);
    }

    /// <summary>The same with the last periods alone.</summary>
    internal FormShown Take(int periods) => this with { Periods = [.. Periods.TakeLast(periods)] };

    /// <summary>The name of a unit.</summary>
    internal string NameOf(UnitCode unit) => Context.Units.NameOf(unit);

    /// <summary>The name of a unit; on a site it leads to its return.</summary>
    internal RichText LinkedName(UnitCode unit, Period period) => (Context.Site ?? Context.PreviewSite)?.OfReturn(Form.Code, unit, period) is { } address ? Hyperlink.OnSite(NameOf(unit), address) : NameOf(unit);

    /// <summary>A period in a sentence: <c>February 2020</c>, <c>7 May 2020</c>, <c>the week ending 3 May 2020</c>.</summary>
    internal string Said(Period period) => WordsOf(period, Culture);

    /// <summary>The same in a language.</summary>
    internal static string WordsOf(Period period, CultureInfo culture) => period.Frequency switch
    {
        Frequency.Week => $"the {period.ToText(culture, full: true)}",
        Frequency.Quarter or Frequency.HalfYear => period.ToText(culture),
        Frequency.Day or Frequency.Month or Frequency.FinancialYear or Frequency.CalendarYear or Frequency.AcademicYear => period.ToText(culture, full: true),
    };

    /// <summary>A moment in a sentence: <c>7 April 2020</c> where it is the end of the day, else <c>10:30 on 7 May 2020</c>.</summary>
    internal string Said(DateTime moment)
    {
        var day = moment.ToString("d MMMM yyyy", Culture);
        return moment.TimeOfDay >= new TimeSpan(23, 59, 0) ? day : $"{moment.ToString("HH:mm", CultureInfo.InvariantCulture)} on {day}";
    }

    /// <summary>The other periods that have no counts because not one of those asked made a return, in a sentence that begins with a space; empty where there is none. Those that <see cref="WhyNotLast"/> tells are left out.</summary>
    internal string Silent()
    {
        List<PeriodShown> silent = [.. Periods[..^(1 + SilentBefore)].Where(static period => period.IsSilent)];
        return silent.Count == 0 ? "" : $" No {Noun} made a return for {Counted.List([.. silent.Select(period => Said(period.Period))], MostNamed)}.";
    }

    /// <summary>Why the last period has no counts, in a sentence: of one in which nobody made a return, for how long that has been so. Null where it has counts.</summary>
    internal string? WhyNotLast()
    {
        if (!Last.IsSilent) return WhyNot(Last);
        var noun = Form.Frequency.Noun();
        var before = SilentBefore switch { 0 => "", 1 => $", nor for the {noun} before", var many => $", nor for the {Counted.Number(many)} {noun}s before" };
        return $"{NoneReturned(Last)} for {Said(Last.Period)}{before}.";
    }

    /// <summary>That not one of those asked returned the form: <c>None of the three wards asked returned the form</c>.</summary>
    internal string NoneReturned(PeriodShown period) => period.Asked == 1 ? $"{NoneOf(period)} did not return the form" : $"{NoneOf(period)} returned the form";

    /// <summary>Those that owe a return, of whom something is denied: <c>None of the three wards asked</c>; of one its name.</summary>
    internal string NoneOf(PeriodShown period) => period.Asked switch
    {
        1 => OnlyOne(period),
        2 => $"Neither of the two {Noun}s asked",
        var many => $"None of the {Counted.Number(many)} {Noun}s asked",
    };

    /// <summary>The name of the only one that owes a return.</summary>
    internal string OnlyOne(PeriodShown period) => NameOf(period.Lines.First(static line => line.IsOwed).Unit);

    // How many periods directly before a silent last one are silent too.
    private int SilentBefore => Last.IsSilent ? Periods.Reverse().Skip(1).TakeWhile(static period => period.IsSilent).Count() : 0;

    /// <summary>That nobody made a return for a period, or owed one, in a sentence.</summary>
    internal string NothingCountedIn(PeriodShown period) => NothingCounted.Of(period.Tally, Noun, Said(period.Period));

    /// <summary>Why a period has no counts, in a sentence; null where it has.</summary>
    internal string? WhyNot(PeriodShown period)
    {
        if (period.NotCollected is { } reason) return $"{Counted.Sentence(reason).TrimEnd('.')}.";
        if (period.Lines.IsEmpty) return $"No {Noun} was asked for {Said(period.Period)}.";
        if (period.IsCounted) return null;
        return period.IsDue ? NothingCountedIn(period) : $"Returns for {Said(period.Period)} are not due until {Said(period.DueAt)}.";
    }
}

/// <summary>The returns of a period for the units of a paper, and what they count.</summary>
/// <param name="Whole">The returns.</param>
internal sealed record PeriodShown(FormPeriod Whole)
{
    internal ReturnTally Tally { get; } = ReturnTally.Of(Whole);

    private Dictionary<UnitCode, ReturnLine> ByUnit => field ??= Whole.Lines.ToDictionary(static line => line.Unit);

    internal Period Period => Whole.Period;

    internal DateTime DueAt => Whole.DueAt;

    internal bool IsDue => Whole.IsDue;

    internal string? NotCollected => Whole.NotCollected;

    internal ImmutableArray<ReturnLine> Lines => Whole.Lines;

    /// <summary>Whether counts can be made. A period in which nobody at all made a return has none; one in which others did has them.</summary>
    internal bool IsCounted => NotCollected is null && !Lines.IsEmpty && Whole.IsCounted;

    /// <summary>Whether it is due, and not one of those asked made a return.</summary>
    internal bool IsSilent => NotCollected is null && IsDue && !IsCounted && Asked > 0;

    internal int Asked => Tally.Asked;

    internal int Responses => Tally.Responses;

    internal int InTime => Tally.InTime;

    internal int Late => Tally.Late;

    internal int Single => Tally.Single;

    internal int Consecutive => Tally.Consecutive;

    internal int Waived => Tally.Waived;

    internal int NotApplicable => Tally.NotApplicable;

    /// <summary>The return of a unit; null where it was not asked.</summary>
    internal ReturnLine? Find(UnitCode unit) => ByUnit.GetValueOrDefault(unit);

    internal int InBand(FormBand band) => Tally.InBand(band);

    /// <summary>Those that owe a return and have none that is complete, the longest silent first.</summary>
    internal IReadOnlyList<ReturnLine> Open => [.. Lines.Where(static line => line is { IsOwed: true, IsResponse: false }).OrderByDescending(static line => line.PeriodsSilent).ThenBy(static line => line.Unit, UnitCode.Order)];
}
