using Plumbline.App.Definitions;
using Plumbline.App.Importing.Findings;
using Plumbline.App.Ledger;
using Plumbline.App.Observations;
using Plumbline.Core.Indicators;
using Plumbline.Core.Observations;
using Plumbline.Core.Quantities;
using Plumbline.Core.Units;

namespace Plumbline.App.Importing.Comparing;

/// <summary>Finds amounts that are about a thousandth, or a millionth, of what the ledger holds of the same lines: a sheet in thousands of pounds that does not say so.</summary>
internal sealed class ThousandthAmounts
{
    // So many lines of a file, and so many amounts of each, show the scale of a sheet.
    private const int MostLines = 500;
    private const int MostAmounts = 100;

    // The figures of the ledger that are compared begin so many days before the latest that comes.
    private const int DaysBefore = 800;

    // About a thousandth: a line may have grown or shrunk to a third or the threefold.
    private const decimal Apart = 3;

    private readonly Dictionary<(IndicatorCode Indicator, UnitCode Unit), Line> _lines = [];

    /// <summary>Takes a figure that came in.</summary>
    internal void Look(Indicator indicator, Observation figure)
    {
        if (indicator.Measure.Kind != MeasureKind.Money || !figure.Aspect.Items.IsEmpty || figure is not { Value: ObservedValue.Number { Quantity.Scale: QuantityScale.One } value, Source: { } source } || value.Quantity.Amount == 0) return;
        if (!_lines.TryGetValue((figure.Indicator, figure.Unit), out var line))
        {
            if (_lines.Count >= MostLines) return;
            _lines[(figure.Indicator, figure.Unit)] = line = new Line(source, value.Text);
        }

        if (line.Given.Count < MostAmounts) line.Given.Add(Math.Abs(value.Quantity.Amount));
        if (figure.Period.First > line.Latest) line.Latest = figure.Period.First;
    }

    /// <summary>Warns of each table of which at least half of the lines that the ledger knows are so.</summary>
    internal async Task WarnAsync(ILedger ledger, OrganisationDefinitions definitions, ImportFindings findings, CancellationToken cancellation)
    {
        if (_lines.Count == 0) return;
        var reader = new ObservationReader(definitions.Picture.Settings.Calendar);
        var query = new ObservationQuery
        {
            Indicators = [.. _lines.Keys.Select(static line => line.Indicator.ToString()).Distinct(StringComparer.Ordinal)],
            Units = [.. _lines.Keys.Select(static line => line.Unit.ToString()).Distinct(StringComparer.Ordinal)],
            Aspects = [Aspect.Actual.ToString(), Aspect.Plan.ToString()],
            FromDay = Math.Max(0, _lines.Values.Max(static line => line.Latest).DayNumber - DaysBefore),
            AsAt = definitions.Position.Number,
        };
        await foreach (var row in ledger.ObservationsAsync(definitions.Picture.Settings.Code, query, cancellation))
        {
            var figure = reader.Read(row);
            if (figure.Amount is { } amount and not 0 && _lines.TryGetValue((figure.Indicator, figure.Unit), out var line)) line.Held.Add(Math.Abs(amount));
        }

        foreach (var table in _lines.Where(static pair => pair.Value.Held.Count > 0).GroupBy(static pair => pair.Value.Place.File, StringComparer.Ordinal))
        {
            foreach (var (times, word, scale) in new[] { (1_000m, "thousandth", "£'000"), (1_000_000m, "millionth", "£m") })
            {
                var small = table.Where(pair => pair.Value.IsSmaller(times)).ToList();
                if (small.Count == 0 || small.Count * 2 < table.Count()) continue;
                var (key, line) = small[0];
                findings.Warn(line.Place.ToString(), FormattableString.Invariant($"“{line.Text}” for {key.Indicator} is about a {word} of its other figures{(small.Count > 1 ? $", and so {(small.Count == 2 ? "is 1 other line" : $"are {small.Count - 1:N0} other lines")}" : "")}: where the sheet is in {(times == 1_000m ? "thousands" : "millions")}, say “in: {scale}” in its recipe; read unchanged"));
            }
        }
    }

    private sealed class Line(SourceCell place, string text)
    {
        internal SourceCell Place => place;

        internal string Text => text;

        internal DateOnly Latest { get; set; }

        internal List<decimal> Given { get; } = [];

        internal List<decimal> Held { get; } = [];

        internal bool IsSmaller(decimal times) => Middle(Held) / times is var wanted && Middle(Given) is var given && given * Apart >= wanted && given <= wanted * Apart;

        private static decimal Middle(List<decimal> amounts) => amounts.Order().ElementAt(amounts.Count / 2);
    }
}
