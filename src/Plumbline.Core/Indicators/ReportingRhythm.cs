using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Plumbline.Core.Periods;
using Plumbline.Core.Text;

namespace Plumbline.Core.Indicators;

/// <summary>In which of its periods an indicator is due, where it is not due in all of them: every second month, or in June, September, December and March.</summary>
public sealed partial record ReportingRhythm
{
    private const string Forms = "2 months from 2019-05, or the months it is reported in: 06 09 12 03";

    private readonly int _every;
    private readonly Period? _from;
    private readonly ImmutableArray<int> _months;

    private ReportingRhythm(int every, Period from) => (_every, _from, _months) = (every, from, []);

    private ReportingRhythm(ImmutableArray<int> months) => _months = months;

    /// <summary>The most periods from one due period to the next where they are spread evenly; a chart reads that much further back.</summary>
    public int Spacing => _from is null ? ((12 + _months.Length) - 1) / _months.Length : _every;

    /// <summary>Reads a rhythm for an indicator of a frequency.</summary>
    public static Parsed<ReportingRhythm> Parse(string? text, Frequency frequency, FinancialCalendar? calendar = null)
    {
        if (WordOf(frequency) is not { } word) return new Problem($"the rhythm “{text}” of a figure a {Names<Frequency>.Of(frequency)}", "no rhythm: it is of a figure a month, a week or a day");
        if (Every().Match(text ?? "") is { Success: true } match)
        {
            if (match.Groups["word"].Value != word) return Problem.With(text, $"a number of {word}, because the figure is of a {Names<Frequency>.Of(frequency)}");
            var every = int.Parse(match.Groups["n"].ValueSpan, CultureInfo.InvariantCulture);
            if (every < 2) return Problem.With(text, $"2 {word} or more, or nothing where a figure is due in every {Names<Frequency>.Of(frequency)}");
            return Period.Parse(match.Groups["from"].Value, calendar, frequency).Select(from => new ReportingRhythm(every, from));
        }

        if (!Months().IsMatch(text ?? "")) return Problem.With(text, Forms);
        ImmutableArray<int> months = [.. text!.Split(' ').Select(month => int.Parse(month, CultureInfo.InvariantCulture))];
        if (months.Distinct().Count() < months.Length) return Problem.With(text, "each month once");
        return months.Length == 12 ? Problem.With(text, "fewer than 12 months, or nothing where a figure is due in every month") : new ReportingRhythm(months);
    }

    /// <summary>Whether a figure is due for a period; for one longer than the indicator's own, whether one is due for a period that ends in it. Before the first period of a rhythm nothing is due.</summary>
    public bool IsDue(Period period)
    {
        ArgumentNullException.ThrowIfNull(period);
        if (_from is not null)
        {
            if (period.Frequency == _from.Frequency) return period >= _from && period.Since(_from) % _every == 0;
            var own = Period.Containing(period.Last, _from.Frequency);
            return LastDue(own.Last <= period.Last ? own : own.Previous) is { } due && due.Last >= period.First;
        }

        if (period.Frequency is Frequency.Day or Frequency.Week) return _months.Contains(period.Last.Month);
        for (var day = period.First; day <= period.Last; day = day.AddMonths(1))
        {
            if (_months.Contains(day.Month)) return true;
        }

        return false;
    }

    /// <summary>The last due period that is not after one of the indicator's own periods; null where none is.</summary>
    public Period? LastDue(Period own)
    {
        ArgumentNullException.ThrowIfNull(own);
        if (_from is not null) return own < _from ? null : own.Plus(-(own.Since(_from) % _every));
        var due = own;
        while (!IsDue(due)) due = due.Previous;
        return due;
    }

    /// <summary>The first of the periods since the one that was due before: where figures add up over time, that of a due period is of all of them.</summary>
    public Period FirstSince(Period due)
    {
        ArgumentNullException.ThrowIfNull(due);
        return LastDue(due.Previous)?.Next ?? due.Plus(1 - _every);
    }

    /// <summary>The rhythm as it is read.</summary>
    public override string ToString() => _from is null
        ? string.Join(' ', _months.Select(static month => month.ToString("00", CultureInfo.InvariantCulture)))
        : string.Create(CultureInfo.InvariantCulture, $"{_every} {WordOf(_from.Frequency)} from {_from}");

    /// <summary>Whether two rhythms are written alike.</summary>
    public bool Equals(ReportingRhythm? other) => other is not null && ToString() == other.ToString();

    /// <inheritdoc/>
    public override int GetHashCode() => ToString().GetHashCode(StringComparison.Ordinal);

    private static string? WordOf(Frequency frequency) => frequency switch
    {
        Frequency.Day => "days",
        Frequency.Week => "weeks",
        Frequency.Month => "months",
        Frequency.Quarter or Frequency.HalfYear or Frequency.FinancialYear or Frequency.CalendarYear or Frequency.AcademicYear => null,
    };

    [GeneratedRegex("^(?<n>[0-9]{1,3}) (?<word>days|weeks|months) from (?<from>.+)$", RegexOptions.CultureInvariant)]
    private static partial Regex Every();

    [GeneratedRegex("^(?:0[1-9]|1[0-2])(?: (?:0[1-9]|1[0-2]))*$", RegexOptions.CultureInvariant)]
    private static partial Regex Months();
}
