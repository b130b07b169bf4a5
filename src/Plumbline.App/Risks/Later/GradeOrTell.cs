using System.Globalization;
using Plumbline.App.Access;
using Plumbline.App.Definitions;
using Plumbline.App.Definitions.Catalogue;
using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Facts;
using Plumbline.Core.Ledger;
using Plumbline.Core.Risks.Records;
using Plumbline.Core.Text;

namespace Plumbline.App.Risks.Later;

/// <summary>Grades a risk; where somebody else graded it meanwhile, the conflict tells what they wrote.</summary>
public static class GradeOrTell
{
    /// <summary>Writes a grading as <see cref="GradeRisk"/> does.</summary>
    /// <param name="ledger">The store.</param>
    /// <param name="definitions">The organisation at its head.</param>
    /// <param name="actor">Who grades, in a post.</param>
    /// <param name="risk">The risk.</param>
    /// <param name="grading">The grading, with its reason.</param>
    /// <param name="seen">The change that the writer had before them.</param>
    /// <param name="cancellation">Stops before anything is written.</param>
    /// <exception cref="NotAllowedException">The actor may not.</exception>
    /// <exception cref="LedgerConflictException">Somebody else wrote it meanwhile; nothing was written.</exception>
    public static async Task<CommitResult> RunAsync(ILedger ledger, OrganisationDefinitions definitions, Actor actor, Risk risk, Grading grading, ChangeNumber seen, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(definitions);
        ArgumentNullException.ThrowIfNull(grading);
        try
        {
            return await GradeRisk.RunAsync(ledger, definitions, actor, risk, grading, seen, cancellation);
        }
        catch (LedgerConflictException conflict)
        {
            var now = await ReadDefinitions.RunAsync(ledger, definitions.Picture.Settings.Code, cancellation: cancellation);
            if (await FindLaterRecords.GradingAsync(ledger, now, grading.Risk, grading.Stage, seen, cancellation) is not { } later) throw;
            throw new LedgerConflictException(conflict.BasedOn, conflict.Intervening, [Words(later)], conflict.Count, "nothing was changed; grade it again if it is still so");
        }
    }

    private static string Words(LaterRecord<Grading> later)
    {
        var (now, culture) = (later.Now, CultureInfo.InvariantCulture);
        var stage = now.Stage == GradingStage.Current ? "" : $" ({Names<GradingStage>.Of(now.Stage)})";
        return string.Create(culture, $"the grading of risk {now.Risk}: {now.By ?? later.Change.Author.Post} graded it{stage} {RisksTable.ScoreOf(now.Score)} on {now.Date:d MMMM yyyy}{(now.Reason is { } reason ? $", reason “{reason}”" : "")}");
    }
}
