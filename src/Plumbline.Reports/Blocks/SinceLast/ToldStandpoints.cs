using Plumbline.Core.References;
using Plumbline.Core.Risks;
using Plumbline.Core.SinceLast;
using Plumbline.Core.SinceLast.Comparing;
using Plumbline.Core.Units;
using Plumbline.Reports.Blocks.Options;
using Plumbline.Reports.Composition;

namespace Plumbline.Reports.Blocks.SinceLast;

/// <summary>What a paper and the edition before it tell, as far as a block speaks of it.</summary>
/// <param name="Now">The paper.</param>
/// <param name="Then">The edition; null where there is none.</param>
/// <param name="Facts">What changed between them; empty without an edition.</param>
internal sealed record ToldStandpoints(Standpoint Now, Standpoint? Then, IReadOnlyList<SinceFact> Facts)
{
    /// <summary>Both, with the measures that the report shows. With a selection, the measures of it alone; with a committee, its risks alone, and what is about either.</summary>
    internal static ToldStandpoints Of(ReportContext context, SinceEdition since, IndicatorSelection selection, string? committee = null)
    {
        var now = Narrowed(since.Now with { Measures = MeasuresOf(context, selection) }, selection, committee);
        if (since.Before is not { } before) return new ToldStandpoints(now, null, []);
        if (Earlier(context, before, selection) is { } earlier)
        {
            var then = Narrowed(before.Then with { Measures = MeasuresOf(earlier, selection) }, selection, committee);
            return new ToldStandpoints(now, then, CompareStandpoints.Run(then, now, since.Notes));
        }

        // The measures of the edition are not known, so none of them has moved.
        var records = Narrowed(before.Then, selection, committee);
        return new ToldStandpoints(now, records, CompareStandpoints.Run(records, now with { Measures = [] }, since.Notes));
    }

    // The same report, as the edition would tell it; made once for all blocks that compare. Null where the report had another frequency, or the organisation not the units that it shows.
    private static ReportContext? Earlier(ReportContext context, EarlierEdition before, IndicatorSelection selection)
    {
        var picture = before.Then.Picture;
        if (before.Edition.Period.Frequency != context.Definition.Frequency) return null;
        var scope = new ReportScope(picture, before.Edition.Period, context.Scope.Unit);
        IEnumerable<UnitCode> units = [selection.UnitIn(scope), .. context.Definition.Blocks.Select(block => block.UnitShown(scope)).OfType<UnitCode>()];
        if (!units.All(unit => picture.Units.Find(unit) is not null)) return null;
        var first = context.Definition.Blocks.First(static block => block.NeedsRecords.HasFlag(RecordsNeed.SinceLast));
        return context.Once(first, () => new ReportContext(context.Definition, scope, before.Series, before.Edition.Position.Value, before.Position));
    }

    private static List<ToldMeasure> MeasuresOf(ReportContext context, IndicatorSelection selection)
    {
        var from = context.Definition.Blocks.SelectMany(block => block.Needs(context.Scope)).GroupBy(static need => (need.Indicator, need.Unit)).ToDictionary(static same => same.Key, static same => same.Min(static need => need.From));
        var shown = context.Lines.All.Where(line => selection.Includes(line.Indicator) && (selection.Unit is null || selection.Unit == line.Unit)).Select(static line => (line.Reading, line.Analysed)).ToList();
        var unit = selection.UnitIn(context.Scope);
        var known = shown.Select(static one => (one.Analysed.Indicator.Code, one.Analysed.Unit)).ToHashSet();
        if (selection != IndicatorSelection.All)
            shown.AddRange(selection.In(context.Picture).Where(indicator => !known.Contains((indicator.Code, unit))).Select(indicator => context.Analyse(indicator, unit)).Where(static one => one.Latest is not null).Select(static one => (one.Reading, one)));
        return
        [
            .. shown.Select(one => new ToldMeasure(
                one.Reading, one.Analysed.WordingIn(context.Picture.Settings.Language), one.Analysed.Series.Observations, from.GetValueOrDefault((one.Analysed.Indicator.Code, one.Analysed.Unit), DateOnly.MinValue))),
        ];
    }

    private static Standpoint Narrowed(Standpoint all, IndicatorSelection selection, string? committee)
    {
        if (committee is null && selection == IndicatorSelection.All) return all;
        var indicators = all.Measures.Select(static one => one.Indicator.Code).ToHashSet();
        var register = committee is null || all.Register is not { } whole
            ? all.Register
            : new RiskRegister(whole.Day, whole.Scheme, whole.Appetites, whole.Entries.Where(entry => string.Equals(entry.Risk.Committee, committee, StringComparison.OrdinalIgnoreCase)));
        var risks = register?.Entries.Select(static entry => entry.Risk.Code.Reference).ToHashSet() ?? [];
        return all with
        {
            Register = register,
            Actions = new Core.Actions.ActionLog(all.Actions.Entries.Where(entry => entry.Action.About.Any(IsToldOf))),
            Findings = all.Findings?.Where(one => IsToldOf(one.Finding.About)).ToList(),
            Assurances = [.. all.Assurances.Where(one => IsToldOf(one.Of))],
        };

        bool IsToldOf(Reference about) => about.Indicator is { } code ? indicators.Contains(code) : committee is null || risks.Contains(about);
    }
}
