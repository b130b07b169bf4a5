using System.Collections.Immutable;
using Plumbline.App.Definitions;
using Plumbline.App.Exporting;
using Plumbline.App.Ledger;
using Plumbline.App.Observations;
using Plumbline.Core.Observations;
using Plumbline.Core.Pictures;
using Plumbline.Core.Units;

namespace Plumbline.App.Tracing;

/// <summary>A figure that was worked out, and its parts: the units directly below, the items of a breakdown, or the periods of a longer one.</summary>
internal sealed class TotalParts(ILedger ledger, OrganisationDefinitions definitions, FigureAddress address)
{
    private readonly OrganisationPicture _picture = definitions.Picture;
    private readonly ObservationReader _reader = new(definitions.Picture.Settings.Calendar);

    /// <summary>The figure; null where none can be worked out.</summary>
    internal async Task<Observation?> FigureAsync(CancellationToken cancellation) =>
        (await ReadAsync([address.Unit], [address.Aspect.ToString()], cancellation)).FirstOrDefault(figure => figure.Period == address.Period);

    /// <summary>The parts, those without a figure too.</summary>
    internal async Task<ImmutableArray<FigurePart>> PartsAsync(Total total, CancellationToken cancellation) =>
        total.Returns is not null ? []
        : address.Period.Frequency != address.Indicator.Frequency ? await PeriodsAsync(total, cancellation)
        : total.IsOfUnits ? await UnitsAsync(total, cancellation)
        : await ItemsAsync(cancellation);

    private async Task<ImmutableArray<FigurePart>> PeriodsAsync(Total total, CancellationToken cancellation)
    {
        var figures = (await ReadAsync([address.Unit], [address.Aspect.ToString()], cancellation)).ToLookup(static figure => figure.Period);
        return [.. total.Periods.Select(period => new FigurePart(period.ToText(_picture.Settings.Language, full: true), address with { Period = period }, figures[period].FirstOrDefault()))];
    }

    private async Task<ImmutableArray<FigurePart>> UnitsAsync(Total total, CancellationToken cancellation)
    {
        var last = address.Period.Last;
        // A row that left its register before counts no more, but the rows that say the same do.
        List<Unit> below = [.. _picture.Units.PartsOf(address.Unit, last).SelectMany(unit => unit.Left < address.Period.First ? _picture.Units.PartsOf(unit.Code, last) : [unit])];
        var figures = (await ReadAsync([.. below.Select(static unit => unit.Code)], [address.Aspect.ToString()], cancellation)).ToLookup(static figure => figure.Unit);
        var missing = total.MissingUnits.ToHashSet();
        // A unit from which nothing is expected is no part.
        var parts =
            from unit in below
            let figure = figures[unit.Code].FirstOrDefault()
            where figure is not null || missing.Contains(unit.Code) || _picture.Units.Under(unit.Code, last, last).Any(missing.Contains)
            select new FigurePart(unit.Name, address with { Unit = unit.Code }, figure);
        // Of the rows that say the same as a row of a register, the first with a figure is the part.
        return [.. _picture.Units.IsRow(address.Unit) ? parts.OrderBy(static part => part.Figure is null).Take(1) : parts];
    }

    private async Task<ImmutableArray<FigurePart>> ItemsAsync(CancellationToken cancellation)
    {
        var figures = await ReadAsync([address.Unit], aspects: null, cancellation);
        foreach (var dimension in address.Indicator.Breakdowns)
        {
            List<Observation> items = [.. figures.Where(figure => figure.Aspect.Basis == address.Aspect.Basis && figure.Aspect.Items.Length == address.Aspect.Items.Length + 1 && figure.Aspect.Items.Any(item => item.Dimension == dimension))];
            if (items.Count > 0) return [.. items.Select(item => new FigurePart(AspectName.Of(_picture, item.Aspect.Items.First(one => one.Dimension == dimension)), address with { Aspect = item.Aspect }, item))];
        }

        return [];
    }

    private async Task<List<Observation>> ReadAsync(IReadOnlyList<UnitCode> units, IReadOnlyList<string>? aspects, CancellationToken cancellation)
    {
        var query = new ObservationQuery
        {
            Indicators = [address.Indicator.Code.ToString()],
            Units = [.. units.Select(static unit => unit.ToString())],
            Aspects = aspects,
            AsAt = definitions.Position.Number,
        };
        var found = new List<Observation>();
        await foreach (var figure in ReadRolledUp.RunAsync(ledger, definitions, query, address.Period, cancellation))
            found.Add(_reader.Read(figure.Fact) with { Total = figure.Total, Change = figure.Change?.Value });
        return found;
    }
}
