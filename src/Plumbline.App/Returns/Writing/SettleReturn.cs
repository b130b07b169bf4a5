using Plumbline.App.Access;
using Plumbline.App.Definitions;
using Plumbline.App.Definitions.Catalogue;
using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Facts;
using Plumbline.Core.Access;
using Plumbline.Core.Ledger;
using Plumbline.Core.Returns.Records;
using Plumbline.Core.Text;
using Plumbline.Core.WorkingDays;

namespace Plumbline.App.Returns.Writing;

/// <summary>Says of a return that it need not be made this once, that the form does not apply, or that it is sent back with a question.</summary>
public static class SettleReturn
{
    /// <summary>Reads what is said of a return.</summary>
    /// <param name="hand">The return as it stands.</param>
    /// <param name="state">Waived, not applicable or sent back.</param>
    /// <param name="note">The reason, or the question.</param>
    /// <param name="problems">Receives what is wrong.</param>
    /// <returns>The return as it would stand; null where something is wrong.</returns>
    public static UnitReturn? Read(ReturnInHand hand, ReturnState state, string? note, Action<ReturnPart, Problem> problems)
    {
        ArgumentNullException.ThrowIfNull(hand);
        ArgumentNullException.ThrowIfNull(problems);
        var (address, now) = (hand.Address, hand.Return);
        if (state == ReturnState.Returned) throw new ArgumentException("Found a return that is made; expected one that is waived, not applicable or sent back.", nameof(state));
        if (state == ReturnState.SentBack && !hand.WasReturned)
        {
            problems(ReturnPart.Field, new Problem("a return that was not made", "one that was: only then it can be sent back"));
            return null;
        }

        if (state != ReturnState.SentBack && hand.IsComplete)
        {
            problems(ReturnPart.Field, new Problem("a return that was made and is complete", "one that was not: what was returned counts. Send it back first, with a question"));
            return null;
        }

        if (state == ReturnState.NotApplicable && (hand.Answers.Count > 0 || now is { Answered.IsEmpty: false }))
        {
            problems(ReturnPart.Field, new Problem("a return with answers", "one without any: what does not apply is not answered. Waive it instead, with a reason"));
            return null;
        }

        if (TypedReturn.Words(note, Asked(state), problem => problems(ReturnPart.Reason, problem)) is not { } words) return null;
        // What was received stays received, so that a question makes no return late.
        return new UnitReturn(address.Form.Code, address.Unit, address.Period, state)
        {
            Note = words,
            By = now?.By,
            At = hand.WasReturned ? hand.ReceivedAt : null,
            Answered = now?.Answered ?? [],
            Completed = hand.WasReturned ? now?.Completed : null,
        };
    }

    // What whoever says so must say with it.
    private static string Asked(ReturnState state) => state switch
    {
        ReturnState.SentBack => "the question that the unit is to answer",
        ReturnState.NotApplicable => "the reason why the form does not apply",
        _ => "the reason why it need not be made this once",
    };

    /// <summary>Writes it.</summary>
    /// <param name="ledger">The store.</param>
    /// <param name="definitions">The organisation at its head.</param>
    /// <param name="actor">Who says so, in a post.</param>
    /// <param name="settled">The return as <see cref="Read"/> read it.</param>
    /// <param name="now">Now, by the clock of the organisation.</param>
    /// <param name="seen">The change that the writer had before them; what another wrote of the return later is a conflict.</param>
    /// <param name="cancellation">Stops before anything is written.</param>
    /// <exception cref="NotAllowedException">The actor may not.</exception>
    /// <exception cref="LedgerConflictException">Somebody else wrote of it meanwhile; nothing was written.</exception>
    public static async Task<CommitResult> RunAsync(ILedger ledger, OrganisationDefinitions definitions, Actor actor, UnitReturn settled, DateTime now, ChangeNumber seen, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(definitions);
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(settled);
        actor.Demand(Operation.SettleReturn, definitions.Picture, settled.Unit, indicator: null);
        now = UnitedKingdomTime.ToTheSecond(now);
        var isMade = settled.State == ReturnState.SentBack;
        var fact = Kinds.Returns.ToFact(isMade ? settled : settled with { By = actor.Author.Post, At = settled.At ?? now });
        return await ledger.CommitAsync(
            definitions.Picture.Settings.Code,
            new ChangeDraft { Author = actor.Author, Reason = settled.Note!, Source = "return", BasedOn = seen, Definitions = [fact] },
            cancellation);
    }
}
