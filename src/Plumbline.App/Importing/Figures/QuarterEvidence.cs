using System.Text.RegularExpressions;
using Plumbline.Core.Periods;
using Plumbline.Core.Text;

namespace Plumbline.App.Importing.Figures;

/// <summary>What a file's own periods show about its quarters: a calendar year beside them (<c>2022</c>), a financial year (<c>2022/23</c>, <c>2022/23 Q4</c>), or months (<c>2023 Q1 (Jan-Mar)</c>).</summary>
internal sealed partial class QuarterEvidence(FinancialCalendar calendar)
{
    private const int Longest = 60;

    private readonly FinancialCalendar _undecided = calendar.With(QuarterNaming.Undecided);
    private string? _financial;
    private string? _calendar;

    /// <summary>What the periods show; undecided if they show nothing, or both.</summary>
    internal QuarterNaming Shows => (_financial, _calendar) switch
    {
        (not null, null) => QuarterNaming.Financial,
        (null, not null) => QuarterNaming.Calendar,
        _ => QuarterNaming.Undecided,
    };

    /// <summary>A period that shows it.</summary>
    internal string? Example => _financial ?? _calendar;

    /// <summary>Whether the periods show both kinds of year, so that further text cannot decide.</summary>
    internal bool IsContradictory => _financial is not null && _calendar is not null;

    /// <summary>Examines a text that may name a period.</summary>
    internal void Look(string text)
    {
        if (text.Length is < 4 or > Longest || !text.AsSpan().ContainsAnyInRange('0', '9') || !Period.Parse(text, _undecided).TryGet(out var period, out _)) return;
        switch (Naming(text, period))
        {
            case QuarterNaming.Financial: _financial ??= text; break;
            case QuarterNaming.Calendar: _calendar ??= text; break;
            case QuarterNaming.Undecided: break;
        }
    }

    // A year shows how the file counts years; so does a numbered quarter whose year or months are given. Months alone are the same in both.
    private QuarterNaming Naming(string text, Period period)
    {
        if (period.Frequency == Frequency.CalendarYear) return QuarterNaming.Calendar;
        if (period.Frequency == Frequency.FinancialYear) return QuarterNaming.Financial;
        if (period.Frequency is not (Frequency.Quarter or Frequency.HalfYear)) return QuarterNaming.Undecided;
        if (PairOfYears().IsMatch(PlainText.Read(text))) return QuarterNaming.Financial;
        var numbered = InBrackets().Replace(text, "").Trim();
        if (!Period.IsUndecidedQuarter(numbered)) return QuarterNaming.Undecided;
        return new[] { QuarterNaming.Financial, QuarterNaming.Calendar }.FirstOrDefault(naming =>
            Period.Parse(numbered, calendar.With(naming)).TryGet(out var named, out _) && named == period);
    }

    // 2022/23, 2022-23, 2022/2023: two years, and no date or month.
    [GeneratedRegex(@"(?<![0-9/-])(?:19|20|21)[0-9]{2}[/-](?:[0-9]{2}|[0-9]{4})(?![0-9/-])", RegexOptions.CultureInvariant)]
    private static partial Regex PairOfYears();

    [GeneratedRegex(@" ?\([^()]*\)", RegexOptions.CultureInvariant)]
    private static partial Regex InBrackets();
}
