using Plumbline.App.Access;
using Plumbline.App.Definitions.Catalogue;
using Plumbline.App.Doors;
using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Facts;
using Plumbline.Core.Access;
using Plumbline.Core.Indicators;
using Plumbline.Core.Units;

namespace Plumbline.App.Importing;

/// <summary>Writes an accepted preview to the ledger: all its files as one change, with the words and other definitions beside the figures, and the mappings and recipes the user gave.</summary>
public static class CommitImport
{
    private const int LongestSource = 400;

    /// <summary>Whether what an actor decides of texts is remembered for the next import: texts hold for the whole organisation, so who imports for a part of it decides for one import alone.</summary>
    public static bool Remembers(Actor actor, string organisation)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return actor.May(Operation.Import, organisation);
    }

    /// <summary>Commits the preview.</summary>
    /// <exception cref="InvalidOperationException">The preview has a refused cell or an unmatched label.</exception>
    /// <exception cref="NotAllowedException">A figure lies outside what the actor may import, or the import writes a recipe, a target or another definition that holds for the whole organisation, for which the actor may not import.</exception>
    /// <exception cref="LedgerConflictException">Another change wrote one of the figures or words after they were compared; nothing was written.</exception>
    public static Task<CommitResult> RunAsync(ILedger ledger, ImportPreview preview, Actor actor, string? reason = null, IProgress<ImportProgress>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(preview);
        ArgumentNullException.ThrowIfNull(actor);
        Demand(actor, preview);
        if (!preview.IsAcceptable) throw new InvalidOperationException("An import is accepted only when nothing in it is refused and every label is mapped or skipped.");
        var remembered = Remembers(actor, preview.Organisation) ? preview.Mappings : [];
        var source = string.Join(", ", preview.Files);
        if (source.Length > LongestSource) source = string.Concat(source.AsSpan(0, LongestSource - 1), "…");
        return ledger.Door.RunAsync(UseCase.Import, () => ledger.CommitAsync(
            preview.Organisation,
            new ChangeDraft
            {
                Author = actor.Author,
                Reason = reason ?? $"Import {source}",
                Source = source,
                BasedOn = preview.Position,
                CheckedAt = preview.Beside.RestOnOthers ? preview.Position : null,
                Definitions =
                [
                    .. preview.Beside.Facts,
                    .. remembered.GroupBy(mapping => mapping.Key, StringComparer.Ordinal).Select(given => Kinds.Mappings.ToFact(given.Last())),
                    .. preview.Recipes.GroupBy(recipe => recipe.Name, StringComparer.Ordinal).Select(given => Kinds.Recipes.ToFact(given.Last())),
                ],
                Held = preview.Figures,
                Compared = preview.Comparison,
                Written = written => progress?.Report(new ImportProgress("writing figures", written, preview.Comparison.Count)),
                Doing = doing => progress?.Report(new ImportProgress(doing, 0, 0)),
            },
            cancellation));
    }

    private static void Demand(Actor actor, ImportPreview preview)
    {
        if (actor.May(Operation.Import, preview.Organisation)) return;
        // Recipes and targets hold for the whole organisation; words belong to their figure.
        var words = preview.Beside.Facts.Where(static fact => fact.Kind == Kinds.Commentaries.Name).Select(static fact => fact.Key.Split('|') is [var indicator, var unit, ..] ? (indicator, unit) : ("", "")).ToList();
        // A return belongs to its unit.
        var returned = preview.Beside.Facts.Where(static fact => fact.Kind == Kinds.Returns.Name || fact.Kind == Kinds.ReturnAnswers.Name).Select(static fact => fact.Key.Split('/')[0]).ToList();
        if (preview.Recipes.Count > 0 || preview.Beside.Facts.Count > words.Count + returned.Count) actor.Demand(Operation.Import, preview.Organisation);
        foreach (var unit in returned.Distinct(StringComparer.Ordinal)) actor.Demand(Operation.SubmitReturn, preview.Picture, UnitCode.Parse(unit).Value, indicator: null);
        foreach (var (indicator, unit) in preview.Figures.InOrder().Select(static held => (held.Fact.Indicator, held.Fact.Unit)).Concat(words).Distinct())
            actor.Demand(Operation.Import, preview.Picture, UnitCode.Parse(unit).Value, preview.Picture.Find(IndicatorCode.Parse(indicator).Value));
    }
}
