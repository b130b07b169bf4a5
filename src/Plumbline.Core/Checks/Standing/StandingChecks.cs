using Plumbline.Core.Checks.BoardAssurance;
using Plumbline.Core.Checks.Contracts;
using Plumbline.Core.Checks.Finance;
using Plumbline.Core.Checks.Records;
using Plumbline.Core.Checks.Registers;
using Plumbline.Core.Checks.Returns;

namespace Plumbline.Core.Checks.Standing;

/// <summary>The checks that every organisation has without defining them.</summary>
public static class StandingChecks
{
    /// <summary>All of them. Their codes are reserved: a check in checks.csv must have another.</summary>
    public static IReadOnlyList<Check> All { get; } =
    [
        new(PrintedPercentage.Code, Severity.Error, PrintedPercentage.Find),
        new(FractionAboveOne.Code, Severity.Error, FractionAboveOne.Find),
        new(NaturalRange.Code, Severity.Error, NaturalRange.Find),
        new(LineListCount.Code, Severity.Error, LineListCount.Find),
        DoubtfulCells.Named(DoubtfulCells.NotOver),
        DoubtfulCells.Named(DoubtfulCells.OtherSort),
        DoubtfulCells.Named(DoubtfulCells.PartOfNothing),
        DoubtfulCells.Named(DoubtfulCells.OutOfScale),
        DoubtfulCells.Named(DoubtfulCells.FallingTotal),
        new(ChangedFigure.Code, Severity.Warning, ChangedFigure.Find),
        new(MissingFigure.Code, Severity.Warning, MissingFigure.Find),
        new(TotalOfUnits.Code, Severity.Warning, TotalOfUnits.Find),
        new(SuppressedPart.Code, Severity.Warning, SuppressedPart.Find),
        new(OutsideUnit.Code, Severity.Warning, OutsideUnit.Find),
        new(ProseNumber.Code, Severity.Warning, ProseNumber.Find),
        new(RedWithoutAction.Code, Severity.Warning, RedWithoutAction.Find),
        new(UnexplainedOutlier.Code, Severity.Warning, UnexplainedOutlier.Find),
        new(WordsContradict.Code, Severity.Warning, WordsContradict.Find),
        new(WordsUnchanged.Code, Severity.Warning, WordsUnchanged.Find),
        new(WordsSilent.Code, Severity.Note, WordsSilent.Find),
        new(IncompleteRow.NoTarget, Severity.Note, IncompleteRow.FindNoTarget),
        new(IncompleteRow.NoOwner, Severity.Note, IncompleteRow.FindNoOwner),
        new(IncompleteRow.OwnerNoPost, Severity.Note, IncompleteRow.FindOwnerNoPost),
        new(IncompleteRow.NoDefinition, Severity.Note, IncompleteRow.FindNoDefinition),
        .. RecordChecks.All,
        .. AssuranceChecks.All,
        .. ContractChecks.All,
        .. FinanceChecks.All,
        .. ReturnChecks.All,
        .. RegisterChecks.All,
    ];

    /// <summary>The codes of an organisation's own checks, and those of the standing checks.</summary>
    public static IReadOnlyList<string> CodesBeside(IEnumerable<CheckDefinition> own) => [.. own.Select(static check => check.Code), .. All.Select(static check => check.Code)];

    /// <summary>Whether a code belongs to a standing check.</summary>
    public static bool Own(string code) => All.Any(check => check.Code == code);
}
