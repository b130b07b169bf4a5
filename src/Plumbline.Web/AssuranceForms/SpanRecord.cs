using Plumbline.App.Access;
using Plumbline.App.Definitions;
using Plumbline.App.Definitions.Catalogue;
using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Facts;
using Plumbline.App.Risks.Later;
using Plumbline.Core.Ledger;
using Plumbline.Web.Forms;
using Plumbline.Web.RiskForms;
using Plumbline.Web.Writing;

namespace Plumbline.Web.AssuranceForms;

/// <summary>A record of a span that a form writes: an answer, an opinion or a direction. There is one for each span, so that whoever writes it is asked where another wrote it meanwhile.</summary>
/// <param name="Field">The field beside which a refusal of the ledger is told.</param>
/// <param name="LaterAsync">What another wrote of it after a change.</param>
/// <param name="IsSame">Whether two say the same, whoever says it.</param>
/// <param name="Parts">What it says, part by part.</param>
/// <param name="WriteAsync">Writes it.</param>
internal sealed record SpanRecord<T>(
    string Field,
    Func<OrganisationDefinitions, ChangeNumber, Task<LaterRecord<T>?>> LaterAsync,
    Func<T, T, bool> IsSame,
    Func<T, IReadOnlyList<WrittenPart>> Parts,
    Func<Actor, T, ChangeNumber, Task<CommitResult>> WriteAsync)
    where T : class
{
    /// <summary>What another wrote while the form was open, for its page; null for nothing.</summary>
    /// <param name="form">The form.</param>
    /// <param name="isTyped">Whether the form says what a record says: then it was saved already.</param>
    internal async Task<TheirWords?> TheirsAsync(FormVisit form, Func<T, bool> isTyped)
    {
        if (await SinceAsync(form) is not { } later) return null;
        if (!form.IsSent && isTyped(later.Now))
        {
            form.Rebase();
            return null;
        }

        return new TheirWords(later.Change.Author.Post, GradingWords.Of(later.Change), Parts(later.Now));
    }

    /// <summary>Saves what was typed, in the post that was chosen.</summary>
    /// <param name="form">The form as it was sent.</param>
    /// <param name="typed">What was typed; null where something is wrong with it.</param>
    /// <param name="done">Where the browser goes once it is saved.</param>
    /// <param name="back">Where it goes where theirs is left.</param>
    internal async Task<FormAnswer> TakeAsync(FormVisit form, T? typed, string done, string back)
    {
        var later = await SinceAsync(form);
        if (later is not null && typed is not null && IsSame(later.Now, typed)) return new FormAnswer.Done(done, later.Change.Number);
        var decision = Deciding.Read(form, later?.Change);
        if (decision is { TakesTheirs: true }) return new FormAnswer.Done(back);
        if (typed is null || decision is null) return FormAnswer.Again;
        try
        {
            return await form.SaveAsync(Field, done, actor => OnceAsync(form, actor, typed, decision.Seen));
        }
        catch (NotAllowedException refused) when (Acting.Posts(form).Count > 1)
        {
            form.Add(Acting.Field, $"{refused.Message} Choose another post.");
            return FormAnswer.Again;
        }
    }

    // The same sent twice, by a double click, is saved once, and both are told so.
    private async Task<CommitResult> OnceAsync(FormVisit form, Actor actor, T typed, ChangeNumber seen)
    {
        try
        {
            return await WriteAsync(actor, typed, seen);
        }
        catch (LedgerConflictException conflict)
        {
            var now = await ReadDefinitions.RunAsync(form.Visit.Ledger, form.Visit.Links.Organisation);
            if (await LaterAsync(now, seen) is { } later && IsSame(later.Now, typed)) return new CommitResult.Committed(conflict.Intervening);
            throw;
        }
    }

    private Task<LaterRecord<T>?> SinceAsync(FormVisit form) =>
        form.Draft is { } draft ? LaterAsync(form.Visit.Definitions, draft.Base) : Task.FromResult<LaterRecord<T>?>(null);
}
