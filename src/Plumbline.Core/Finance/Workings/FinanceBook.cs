using Plumbline.Core.Breakdowns;
using Plumbline.Core.Finance.Variances;
using Plumbline.Core.Indicators;
using Plumbline.Core.Observations;
using Plumbline.Core.Periods;
using Plumbline.Core.Pictures;
using Plumbline.Core.TimeSeries;
using Plumbline.Core.Units;

namespace Plumbline.Core.Finance.Workings;

/// <summary>The figures of one unit that statements are made of: by line, period and aspect.</summary>
public sealed class FinanceBook
{
    private readonly ILookup<(IndicatorCode Line, Period Period), Observation> _figures;
    private readonly ILookup<IndicatorCode, Observation> _lines;
    private readonly Dictionary<IndicatorCode, bool?> _held = [];
    private BreakdownBook? _breakdowns;

    /// <summary>Makes the book.</summary>
    /// <param name="picture">The organisation.</param>
    /// <param name="unit">The unit.</param>
    /// <param name="figures">Its figures, in no order, with the totals that were worked out for it. Those of other units are left out.</param>
    public FinanceBook(OrganisationPicture picture, UnitCode unit, IEnumerable<Observation> figures)
    {
        ArgumentNullException.ThrowIfNull(figures);
        Picture = picture ?? throw new ArgumentNullException(nameof(picture));
        Unit = unit ?? throw new ArgumentNullException(nameof(unit));
        List<Observation> own = [.. figures.Where(figure => figure.Unit == unit)];
        _figures = own.ToLookup(static figure => (figure.Indicator, figure.Period));
        _lines = own.ToLookup(static figure => figure.Indicator);
    }

    /// <summary>The organisation.</summary>
    public OrganisationPicture Picture { get; }

    /// <summary>The unit.</summary>
    public UnitCode Unit { get; }

    /// <summary>The breakdowns of the organisation.</summary>
    internal BreakdownBook Breakdowns => _breakdowns ??= new BreakdownBook(Picture.Values.Of<BreakdownItem>());

    /// <summary>A month, or the month with which a period ends, in the financial year of the organisation.</summary>
    internal Period Month(Period period) => Period.Containing(period.Last, Frequency.Month, Picture.Settings.Calendar);

    /// <summary>The figure of a line for a period: what happened, the plan, or the forecast made last by the end of a period. Null where there is none.</summary>
    internal Observation? Given(IndicatorCode line, Period period, AspectBasis basis, Period by) => basis switch
    {
        AspectBasis.Forecast => Forecasts(line, period, by).LastOrDefault(),
        AspectBasis.Actual or AspectBasis.Plan => _figures[(line, period)].FirstOrDefault(figure => figure.Aspect.Basis == basis && figure.Aspect.Items.IsEmpty),
    };

    /// <summary>What happened to a line in its period that ends with a month; null where nothing was reported, or where none of its periods ends so.</summary>
    internal Observation? Reported(Indicator line, Period month) =>
        Period.Containing(month.Last, line.Frequency, Picture.Settings.Calendar) is var own && own.Last == month.Last ? Given(line.Code, own, AspectBasis.Actual, month) : null;

    /// <summary>What happened to a line, as a series.</summary>
    internal Series SeriesOf(Indicator line) => Series.From(line, Unit, _lines[line.Code].Where(figure => figure.Aspect.IsActual && figure.Period.Frequency == line.Frequency)).Value;

    /// <summary>The forecasts of a line for a period that were made by the end of another, the earliest first. One that does not say when it was made stands before the others.</summary>
    internal IEnumerable<Observation> Forecasts(IndicatorCode line, Period period, Period by) => _figures[(line, period)]
        .Where(figure => figure.Aspect is { Basis: AspectBasis.Forecast, Items.IsEmpty: true } && (figure.Aspect.MadeAt is not { } made || made.Last <= by.Last))
        .OrderBy(static figure => figure.Aspect.MadeAt?.Last ?? DateOnly.MinValue).ThenByDescending(static figure => figure.Aspect.MadeAt?.First ?? DateOnly.MinValue);

    /// <summary>The figures of a line for a period with items of breakdowns.</summary>
    internal IEnumerable<Observation> Items(IndicatorCode line, Period period) => _figures[(line, period)].Where(static figure => !figure.Aspect.Items.IsEmpty);

    /// <summary>Whether the amounts of a line are held negative, by all of them together; null where none says so.</summary>
    internal bool? IsHeldNegative(IndicatorCode line)
    {
        if (_held.TryGetValue(line, out var isNegative)) return isNegative;
        List<decimal> amounts = [.. _lines[line].Where(static figure => figure.Aspect.Items.IsEmpty && figure.Amount is not null and not 0).OrderBy(static figure => figure.Period.First).Select(static figure => figure.Amount!.Value)];
        return _held[line] = amounts.Count == 0 ? null : LineVariance.IsHeldNegative(amounts);
    }
}
