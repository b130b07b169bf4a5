using Plumbline.App.Definitions;
using Plumbline.App.Definitions.Catalogue;
using Plumbline.App.Definitions.Returns;
using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Facts;
using Plumbline.Core.Ledger;
using Plumbline.Core.Periods;
using Plumbline.Core.Returns.Counting;
using Plumbline.Core.Returns.Forms;
using Plumbline.Core.Text;

namespace Plumbline.App.Returns;

/// <summary>What a form that changes makes of the returns that are there: a question without a first period is asked of the past too.</summary>
internal static class ChangedForms
{
    /// <summary>What a reader should know of the forms that a load changes, each with the file of the form.</summary>
    /// <param name="ledger">The store.</param>
    /// <param name="folder">The definitions that are loaded.</param>
    /// <param name="written">What the load writes.</param>
    /// <param name="head">The change before it.</param>
    /// <param name="cancellation">Stops the reading.</param>
    internal static async Task<IReadOnlyList<(string Place, string Text)>> RemarksAsync(ILedger ledger, Workspace folder, IReadOnlyList<DefinitionFact> written, ChangeNumber? head, CancellationToken cancellation)
    {
        if (head is not { } position || written.Where(static fact => fact.Kind == FormsKind.Instance.Name && fact.Body is not null).Select(static fact => fact.Key).ToHashSet(StringComparer.Ordinal) is not { Count: > 0 } changed) return [];
        var before = (await ReadDefinitions.RunAsync(ledger, folder.Settings.Code, position, cancellation)).Workspace.Of(FormsKind.Instance).ToDictionary(static form => form.Code);
        var remarks = new List<(string, string)>();
        foreach (var form in folder.Of(FormsKind.Instance).Where(form => changed.Contains(FormsKind.Instance.Key(form))))
        {
            if (!before.TryGetValue(form.Code, out var was) || (was.Fields.SequenceEqual(form.Fields) && was.Bands.SequenceEqual(form.Bands))) continue;
            var returns = await RowsAsync(ledger, folder, ReturnsKind.Instance, form, written, position, cancellation);
            var answers = was.IsScored || form.IsScored ? await RowsAsync(ledger, folder, ReturnAnswersKind.Instance, form, written, position, cancellation) : [];
            var (old, now) = (Complete(was), Complete(form));
            remarks.AddRange(Remarks(old.Without(now), old.InOtherBand(now)).Select(text => (FormsKind.Instance.FileName(form), text)));

            CompleteReturns Complete(FormDefinition by)
            {
                var reader = new ReturnReader([by], folder.Settings.Calendar);
                return new CompleteReturns(by, reader.Read(returns), reader.ReadAnswers(answers));
            }
        }

        return remarks;
    }

    private static IEnumerable<string> Remarks(IReadOnlyList<Period> incomplete, IReadOnlyList<Period> moved)
    {
        if (incomplete.Count > 0)
            yield return $"{Returns(incomplete)} {(incomplete.Count == 1 ? "was complete and becomes incomplete" : "were complete and become incomplete")}. Give a question that is new “from:”, the first period for which it is asked; what was returned before stays as it is";
        if (moved.Count > 0)
            yield return $"{Returns(moved)} {(moved.Count == 1 ? "changes its band" : "change their band")}. Where the past is to stay, give the question as it was “to:”, the last period for which it is asked, and add it as it is now under another code with “from:”";
    }

    private static string Returns(IReadOnlyList<Period> of) => $"{Counted.Of(of.Count, "return")}{(of.Count == 1 ? $", for {of[0]}," : of[0] == of[^1] ? $", all for {of[0]}," : $", from {of[0]} to {of[^1]},")}";

    // The rows of a form as they stand after the load.
    private static async Task<IReadOnlyList<DefinitionRow>> RowsAsync(ILedger ledger, Workspace folder, DefinitionKind kind, FormDefinition form, IReadOnlyList<DefinitionFact> written, ChangeNumber head, CancellationToken cancellation)
    {
        var held = await ledger.DefinitionsAsync(folder.Settings.Code, new DefinitionQuery { Kind = kind.Name, AsAt = head }, cancellation);
        var rows = held.Where(row => IsOf(row.Parent)).ToDictionary(static row => (row.Parent, row.Key));
        foreach (var fact in written.Where(fact => fact.Kind == kind.Name && IsOf(fact.Parent)))
        {
            if (fact.Body is { } body) rows[(fact.Parent, fact.Key)] = new DefinitionRow(fact.Kind, fact.Key, body, head) { Parent = fact.Parent };
            else rows.Remove((fact.Parent, fact.Key));
        }

        return [.. rows.Values];

        bool IsOf(string parent) => ReturnRows.FormOf(parent) == form.Code.ToString();
    }
}
