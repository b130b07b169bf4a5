using System.Collections.Immutable;
using Plumbline.App.Definitions;
using Plumbline.App.Definitions.Catalogue;
using Plumbline.App.Importing.Labels;
using Plumbline.App.Ledger.Facts;
using Plumbline.Core.Checks.Standing;
using Plumbline.Core.Collections;
using Plumbline.Core.Contracts.Records;
using Plumbline.Core.Criteria.Questions;
using Plumbline.Core.Indicators;
using Plumbline.Core.Organisations;
using Plumbline.Core.Returns.Forms;
using Plumbline.Core.Units;
using Plumbline.Reports.Blocks;
using Plumbline.Reports.Composition;

namespace Plumbline.App.Access.Reading;

/// <summary>What a part of an organisation shows of the definitions of which it may show a part: settings, units, checks, line lists, reports and what else names several measures or units.</summary>
/// <remarks>
/// Recipes and kept files are of the whole organisation, and no part shows them; nor are assurance frameworks and the measures of objectives, which tell how the whole is judged.
/// The items of breakdowns are words that any figure may use.
/// </remarks>
internal static class VisibleDefinitions
{
    // What a block needs is asked for a period; whether it needs anything does not depend on which.
    private static readonly DateOnly SomeDay = new(2020, 1, 1);

    /// <summary>The shown definitions of these kinds, as facts.</summary>
    /// <param name="all">The definitions of the organisation.</param>
    /// <param name="part">The part that is shown.</param>
    internal static IEnumerable<DefinitionFact> Of(Workspace all, VisiblePart part)
    {
        var shown = all with { Settings = Of(all.Settings, part) };
        shown = shown.With(Kinds.Units, [.. all.Units.Select(unit => Of(unit, part)).OfType<Unit>()]);
        shown = shown.With(Kinds.Indicators, [.. all.Indicators.Where(one => part.Sees(one.Code))]);
        shown = shown.With(Kinds.Checks, [.. all.Checks.Where(check => check.Rule.Indicators.All(part.Sees))]);
        shown = shown.With(Kinds.Collections, [.. all.Collections.Select(list => Of(list, part)).OfType<CollectionDefinition>()]);
        shown = shown.With(Kinds.Contracts, [.. all.Of(Kinds.Contracts).Where(one => part.SeesContract(one.Code.ToString()))]);
        shown = shown.With(Kinds.Schemes, [.. all.Of(Kinds.Schemes).Where(part.SeesAll)]);
        shown = shown.With(Kinds.Registers, [.. all.Of(Kinds.Registers).Where(one => part.SeesRegister(one.Code.ToString()))]);
        shown = shown.With(Kinds.RegisterRows, [.. all.Of(Kinds.RegisterRows).Where(one => part.SeesRegister(one.Register.ToString()))]);
        shown = shown.With(Kinds.Statements, [.. all.Of(Kinds.Statements).Where(one => part.SeesStatement(one.Name))]);
        var known = StandingChecks.CodesBeside(shown.Checks);
        shown = shown.With(Kinds.Acceptances, [.. all.Acceptances.Where(one => known.Contains(one.Check, StringComparer.Ordinal) && part.Sees(Kinds.Acceptances.Name, "", Kinds.Acceptances.Key(one), ""))]);
        shown = shown.With(Kinds.Mappings, [.. all.Mappings.Where(one => Shows(one, part))]);
        shown = shown.With(Kinds.Posts, [.. all.Of(Kinds.Posts).Where(post => post.Unit is null || part.Sees(post.Unit))]);
        shown = shown.With(Kinds.Recipes, []).With(Kinds.Files, []).With(Kinds.Frameworks, []).With(Kinds.ObjectiveMeasures, []);
        shown = shown.With(Kinds.Questions, [.. all.Of(Kinds.Questions).Where(question => Shows(question, part))]);
        shown = shown.With(Kinds.Forms, [.. all.Of(Kinds.Forms).Select(form => Of(form, all, part)).OfType<FormDefinition>()]);
        shown = shown.With(Kinds.Reports, [.. Reports(all, shown, part)]);
        return Kinds.All.Where(static kind => !VisibleFacts.AreWhole(kind.Name)).SelectMany(kind => kind.Facts(shown));
    }

    // A row from before a unit came to the scope, or after it left, has a parent that is not shown.
    private static Unit? Of(Unit unit, VisiblePart part) =>
        unit.Code == part.Top ? unit with { Parent = null }
        : !part.Sees(unit.Code) || (unit.Parent is { } parent && !part.Sees(parent)) ? null
        : unit;

    private static OrganisationSettings Of(OrganisationSettings settings, VisiblePart part)
    {
        var spc = settings.Spc;
        return settings with
        {
            // Every page and paper bears the name: nobody takes a part for the whole, nor a committee that is handed one.
            Name = $"{settings.Name} ({part.Words} only)",
            Spc = spc with
            {
                Rebases = [.. spc.Rebases.Where(one => Shows(one.Indicator, one.Unit, part))],
                Choices = [.. spc.Choices.Where(one => part.Sees(one.Indicator))],
                Changes = [.. spc.Changes.Where(one => Shows(one.Indicator, one.Unit, part))],
                Exclusions = [.. spc.Exclusions.Where(one => Shows(one.Indicator, one.Unit, part))],
                Baselines = [.. spc.Baselines.Where(one => Shows(one.Indicator, one.Unit, part))],
            },
        };
    }

    private static bool Shows(IndicatorCode? indicator, UnitCode? unit, VisiblePart part) => (indicator is null || part.Sees(indicator)) && (unit is null || part.Sees(unit));

    // A form has no section. It is asked of the units that the part shows; one that is asked of none of them is not shown.
    private static FormDefinition? Of(FormDefinition form, Workspace all, VisiblePart part)
    {
        if (part.IndicatorCodes is not null || part.IsEmpty) return null;
        if (form.Asked.Kind is { } kind) return form.Asked.Below is not { } below || part.Sees(below) ? form : IsAbove(all.Units, below, part.Top) ? form with { Asked = AskedUnits.OfKind(kind) } : null;
        var shown = form.Asked.Units.Where(part.Sees).ToImmutableArray();
        return shown.IsEmpty ? null : form with { Asked = AskedUnits.Listed(shown) };
    }

    private static bool IsAbove(IReadOnlyList<Unit> units, UnitCode above, UnitCode? unit) =>
        unit is not null && units.Any(row => row.Code == unit && row.Parent is { } parent && (parent == above || IsAbove(units, above, parent)));

    // What is counted for the whole organisation only is not counted from a part of the events.
    private static CollectionDefinition? Of(CollectionDefinition list, VisiblePart part) =>
        part.Sees(list.Code) ? list with { Counts = [.. list.Counts.Where(rule => part.Sees(rule.Indicator) && (rule.EveryUnit || part.SeesWholeOrganisation))] } : null;

    // A question that each unit of a kind answers is asked of the units of the part too. Where sections are granted, no question is shown: it has no section.
    private static bool Shows(Question question, VisiblePart part) => question.UnitKind is not null && part.IndicatorCodes is null && !part.IsEmpty;

    // A text that was decided to mean nothing may name anything.
    private static bool Shows(Mapping mapping, VisiblePart part) => mapping switch
    {
        LabelMapping label => label.Indicator is { } indicator && part.Sees(indicator),
        UnitMapping unit => unit.Unit is { } place && part.Sees(place),
        _ => true,
    };

    // Prose in the definition of a paper is about the whole organisation. A block that names what is not shown is left out, and one that needs such a block.
    private static IEnumerable<ReportDefinition> Reports(Workspace all, Workspace shown, VisiblePart part)
    {
        if (part.IsEmpty || part.IndicatorCodes is { Count: 0 }) yield break;
        var picture = shown.ToPicture();
        // That a part has no contract is not a statement of a paper.
        var hasContracts = picture.Values.Of<Contract>().Count > 0;
        foreach (var report in all.Reports)
        {
            var kept = report with { Blocks = [.. report.Blocks.Where(block => block is not TextBlock && !block.UnknownNames(picture).Any() && (hasContracts || block.NeedsContracts(AnyScope(report)) is null))] };
            for (var before = -1; before != kept.Blocks.Count;)
            {
                before = kept.Blocks.Count;
                kept = kept with { Blocks = [.. kept.Blocks.Where(block => block.MissingBlock(kept) is null)] };
            }

            var scope = AnyScope(report);
            if (kept.Blocks.Any(block => block.Needs(scope).Any() || block.NeedsItems(scope).Any() || block.NeedsLists(scope).Any() || block.NeedsContracts(scope) is not null || block.NeedsFinance(scope).Any() || block.NeedsReturns(scope).Any() || block.NeedsRegisters(scope).Any())) yield return kept;
        }

        ReportScope AnyScope(ReportDefinition report) => new(picture, Core.Periods.Period.Containing(SomeDay, report.Frequency, picture.Settings.Calendar), null);
    }
}
