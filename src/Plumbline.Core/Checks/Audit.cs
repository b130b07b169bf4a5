using System.Collections.Frozen;
using System.Globalization;
using Plumbline.Core.Collections;
using Plumbline.Core.Collections.Counting;
using Plumbline.Core.Finance.Readings;
using Plumbline.Core.Indicators;
using Plumbline.Core.Judging;
using Plumbline.Core.Observations;
using Plumbline.Core.Periods;
using Plumbline.Core.Pictures;
using Plumbline.Core.TimeSeries;
using Plumbline.Core.Units;

namespace Plumbline.Core.Checks;

/// <summary>What an audit looks at: an organisation's figures, and a period. Every check is a function of this alone.</summary>
public sealed record Audit
{
    /// <summary>Makes an audit.</summary>
    /// <param name="picture">What the organisation says, without its figures.</param>
    /// <param name="figures">The figures, with the totals that were worked out. Those of earlier periods are needed too, because some checks look back.</param>
    /// <param name="period">Only figures whose own period ends in this one are judged: with <c>2020-Q2</c> its months and the quarter. Null: every figure is judged.</param>
    /// <param name="today">The day of the audit, by which a figure may be late.</param>
    public Audit(OrganisationPicture picture, FigureBook figures, Period? period, DateOnly today)
    {
        Picture = picture ?? throw new ArgumentNullException(nameof(picture));
        Figures = figures ?? throw new ArgumentNullException(nameof(figures));
        (Period, Today) = (period, today);
    }

    /// <summary>What the organisation says, without its figures.</summary>
    public OrganisationPicture Picture { get; }

    /// <summary>The figures.</summary>
    public FigureBook Figures { get; }

    /// <summary>The period audited; null for every period.</summary>
    public Period? Period { get; }

    /// <summary>The first day of the periods that are judged, where a paper shows more than <see cref="Period"/>. Null: only figures of periods that end in <see cref="Period"/> are judged.</summary>
    public DateOnly? From { get; init; }

    /// <summary>The day of the audit.</summary>
    public DateOnly Today { get; }

    /// <summary>The language findings are written in.</summary>
    public CultureInfo Language => Picture.Settings.Language;

    /// <summary>The figures as they were last published; null where nothing was published, or where changes since then are not findings.</summary>
    public FigureBook? Published { get; init; }

    /// <summary>The risks and actions; null where figures alone are audited. They are judged as they stand on the day of their register, whatever period is audited.</summary>
    public AuditRecords? Records { get; init; }

    /// <summary>The plans of the indicators whose checks read them, of any length.</summary>
    public FigureBook Plans { get; init; } = FigureBook.Of(Enumerable.Empty<Observation>());

    /// <summary>The contracts; null where there are none, or where figures alone are audited.</summary>
    public AuditContracts? Contracts { get; init; }

    /// <summary>The returns; null where there is no form, or where figures alone are audited.</summary>
    public AuditReturns? Returns { get; init; }

    /// <summary>The statements and what checks read of the accounts, in one month; null where there are none, or where figures alone are audited.</summary>
    public FinanceReading? Finance { get; init; }

    /// <summary>The registers; null where figures alone are audited.</summary>
    public AuditRegisters? Registers { get; init; }

    /// <summary>The latest figures that lie outside the limits of their control charts.</summary>
    public IReadOnlyList<Outlier> Outliers { get; init; } = [];

    /// <summary>What the line lists count for the figures.</summary>
    public IReadOnlyList<CountedCell> Counted { get; init; } = [];

    /// <summary>The figures of items of breakdowns, by indicator; of the indicators whose items add up.</summary>
    public ILookup<IndicatorCode, Observation> Items { get; init; } = Enumerable.Empty<Observation>().ToLookup(static cell => cell.Indicator);

    /// <summary>The gaps between events behind indicators with a g or t chart.</summary>
    public IReadOnlyDictionary<(IndicatorCode, UnitCode), EventGaps> Gaps { get; init; } = FrozenDictionary<(IndicatorCode, UnitCode), EventGaps>.Empty;

    /// <summary>Figures that are doubtful by themselves or beside the others of their series; found once, and kept.</summary>
    internal IReadOnlyList<DoubtedCells> Doubted => field ??= [.. DoubtedCells.In(this)];

    /// <summary>Totals that were given, beside what the units below make, and beside what their items make; found once, and kept.</summary>
    internal IReadOnlyList<TotalBesideParts> TotalsBesideParts => field ??= [.. TotalBesideParts.In(this)];

    /// <summary>The latest figures that are part of a signal on their charts; found once, and kept.</summary>
    internal IReadOnlyList<SignalledCell> Signalled => field ??= [.. SignalledCell.In(this)];

    /// <summary>Finds the doubtful figures, the given totals and the signals now, before several checks run at once and ask for them.</summary>
    internal void FindShared() => (_, _, _) = (Doubted, TotalsBesideParts, Signalled);

    /// <summary>Whether a period is judged.</summary>
    public bool Includes(Period period)
    {
        ArgumentNullException.ThrowIfNull(period);
        return Period is null || (period.Last >= (From ?? Period.First) && period.Last <= Period.Last);
    }

    /// <summary>The figures of an indicator that are judged, by unit and then in order of time.</summary>
    public IEnumerable<Observation> Judged(IndicatorCode indicator)
    {
        foreach (var series in Figures.SeriesOf(indicator))
        {
            foreach (var cell in series)
            {
                if (Includes(cell.Period)) yield return cell;
            }
        }
    }

    /// <summary>Every figure that was given and is judged, in the order its indicators stand on paper: totals that were worked out are in no cell.</summary>
    /// <param name="of">The measures whose figures are asked for; null for all.</param>
    public IEnumerable<(Indicator Indicator, Observation Cell)> Given(Func<Measure, bool>? of = null)
    {
        foreach (var indicator in Picture.Indicators)
        {
            if (of is not null && !of(indicator.Measure)) continue;
            foreach (var cell in Judged(indicator.Code))
            {
                if (cell.Total is null) yield return (indicator, cell);
            }
        }
    }

    /// <summary>The name that papers list an indicator by, in quotation marks; its code where it is not known.</summary>
    public string NameOf(IndicatorCode code) => $"“{Picture.Find(code)?.NameInList ?? code.ToString()}”";

    /// <summary>A period in the words of a sentence: <c>February 2023</c>.</summary>
    public string Words(Period period)
    {
        ArgumentNullException.ThrowIfNull(period);
        return period.ToText(Language, full: true);
    }

    /// <summary>How a rated figure stands to its target, as papers say it: <c>52%, 38 points short of its target of at least 90%</c>.</summary>
    public string Against(Judgement judgement)
    {
        ArgumentNullException.ThrowIfNull(judgement);
        if (AgainstWords.Of(judgement, Language) is not { InSentence: var words } || judgement is not { Observation: { } figure, Criterion: { } criterion }) return JudgementWords.Reason(judgement, Language);
        return $"{figure.Value.Text}, {words}{(words.EndsWith("target", StringComparison.Ordinal) ? $" of {criterion.ToPaper(Language)}" : "")}";
    }

    /// <summary>The indicator's name, its unit where that is not the whole organisation, and the period: the subject of a sentence.</summary>
    public string Subject(Observation cell)
    {
        ArgumentNullException.ThrowIfNull(cell);
        return $"{Place(cell.Indicator, cell.Unit)} for {Words(cell.Period)}";
    }

    /// <summary>The indicator's name, and its unit where that is not the whole organisation.</summary>
    public string Place(IndicatorCode indicator, UnitCode unit) =>
        unit == Picture.Units.Top.Code ? NameOf(indicator) : $"{NameOf(indicator)} in {Picture.Units.Find(unit)?.Name ?? unit.ToString()}";
}
