using System.Globalization;
using Plumbline.App.Definitions;
using Plumbline.App.Definitions.Catalogue;
using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Facts;
using Plumbline.Core.Ledger;

namespace Plumbline.App.Correcting;

/// <summary>What a load wrote, in counts: <c>6 definitions, 2 returns and 4 answers</c>. What people fill in is no definition to those who read it.</summary>
public static class ChangeCounts
{
    /// <summary>The counts, definitions first; what was not written is left out, but for definitions.</summary>
    public static async Task<IReadOnlyList<string>> OfLoadAsync(ILedger ledger, Workspace workspace, Change change, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(workspace);
        ArgumentNullException.ThrowIfNull(change);
        FactKind[] kinds = [Kinds.Returns.Name, Kinds.ReturnAnswers.Name, Kinds.RegisterRows.Name];
        int[] held = [workspace.Of(Kinds.Returns).Count, workspace.Of(Kinds.ReturnAnswers).Count, workspace.Of(Kinds.RegisterRows).Count];
        // A first load writes all that the folder has.
        if (held.Any(static count => count > 0) && change.Number > ChangeNumber.First)
        {
            var written = await ledger.WrittenSinceAsync(workspace.Settings.Code, kinds, ChangeNumber.Of(change.Number.Value - 1), change.Number, cancellation);
            held = [.. kinds.Select(kind => written.Count(one => one.Kind == kind))];
        }

        return [Counted(change.Definitions - held.Sum(), "definition", "definitions"), .. kinds.Zip(held).Where(static one => one.Second > 0).Select(static one => Counted(one.Second, KindNouns.Of(one.First.Name, 1), KindNouns.Of(one.First.Name, 2)))];
    }

    private static string Counted(int count, string one, string many) => string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? one : many)}");
}
