using System.Collections.Immutable;
using System.Globalization;
using Plumbline.Core.Targets;
using Plumbline.Reports.Composition;
using Plumbline.Reports.Documents.Elements;

namespace Plumbline.Reports.Blocks.Dashboards;

/// <summary>What the notes of a dashboard say once for many rows: that figures are totals of the units below, and that targets are made of others. Rows that differ have a mark.</summary>
internal sealed class SaidOnce
{
    private readonly CultureInfo _culture;
    private readonly string _unit;
    private readonly bool _isOneOfSeveral;
    private readonly ImmutableArray<DashboardRow> _made;

    private SaidOnce(CultureInfo culture, string unit, bool isOneOfSeveral, ImmutableArray<DashboardRow> rows)
    {
        (_culture, _unit, _isOneOfSeveral) = (culture, unit, isOneOfSeveral);
        var kinds = rows.Select(KindOf).ToList();
        var (totals, others) = (kinds.Count(static kind => kind == RowFigures.Totals), kinds.Count(static kind => kind is RowFigures.Given or RowFigures.Both or RowFigures.Counted));
        AreTotals = totals > others;
        HasOthers = others > 0;
        _made = [.. rows.Where(static row => row.Judgement.InForce?.PartsFrequency is not null)];
        if (_made.Length == 1) _made = [];
    }

    // Where a figure comes from that the row shows.
    private enum RowFigures
    {
        None,
        Totals,
        Both,
        Given,
        Counted,
    }

    /// <summary>Whether the notes say that the figures are totals, because most rows hold nothing else.</summary>
    private bool AreTotals { get; }

    private bool HasOthers { get; }

    /// <summary>The lines on all rows.</summary>
    internal IEnumerable<Note> Lines
    {
        get
        {
            if (AreTotals) yield return new Note($"The figures of {_unit} are worked out from the units below it{(HasOthers ? ", where no note says otherwise" : "")}");
            foreach (var alike in _made.GroupBy(row => MadeOf(row.Judgement.InForce!), StringComparer.Ordinal))
                yield return new Note($"{(alike.Count() == 1 ? "A target" : "Targets")}{(_isOneOfSeveral ? $" of {_unit}" : "")} {alike.Key}: {string.Join("; ", alike.Select(static row => row.Indicator.Name))}");
        }
    }

    /// <summary>What is said of the rows that share one set of notes with a block: of those of its unit, in the block or in the whole report.</summary>
    internal static SaidOnce Of(ReportContext context, DashboardBlock block) => context.Once(block, () =>
    {
        var unit = block.Selection.UnitIn(context.Scope);
        var blocks = context.Definition.Blocks;
        IEnumerable<DashboardBlock> together = blocks.OfType<DashboardNotesBlock>().Any() ? blocks.OfType<DashboardBlock>().Where(other => other.Selection.UnitIn(context.Scope) == unit) : [block];
        return new SaidOnce(context.Picture.Settings.Language, context.Units.NameOf(unit), context.Units.AreSeveral, [.. together.SelectMany(one => DashboardRow.Of(context, one)).DistinctBy(static row => row.Indicator.Code)]);
    });

    /// <summary>What a row's note adds about its totals; null where nothing, or where a line says it.</summary>
    internal string? OfTotals(DashboardRow row) => (KindOf(row), AreTotals) switch
    {
        (RowFigures.Totals, false) => "Worked out from the units below.",
        (RowFigures.Both, _) => "Worked out from the units below where there is no figure of its own.",
        (RowFigures.Given, true) => $"Reported for {_unit} itself.",
        (RowFigures.Counted, true) => "Counted from returns.",
        _ => null,
    };

    /// <summary>What a reader must know beside a row's target; null where nothing, or where a line says it.</summary>
    internal string? BesideTarget(DashboardRow row) => _made.Contains(row) ? null : row.Judgement.InForce?.Beside(_culture);

    private string MadeOf(TargetInForce target) => target.Beside(_culture)!;

    private static RowFigures KindOf(DashboardRow row)
    {
        var kind = RowFigures.None;
        foreach (var figure in row.Figures)
        {
            if (figure.Observation is not { } observation) continue;
            if (observation.Total is { Returns: not null }) return RowFigures.Counted;
            var one = observation.Total is { IsOfUnits: true } ? RowFigures.Totals : RowFigures.Given;
            if (kind != RowFigures.None && kind != one) return RowFigures.Both;
            kind = one;
        }

        return kind;
    }
}
