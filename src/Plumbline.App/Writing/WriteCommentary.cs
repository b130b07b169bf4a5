using Plumbline.App.Access;
using Plumbline.App.Definitions;
using Plumbline.App.Definitions.Catalogue;
using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Facts;
using Plumbline.Core.Access;
using Plumbline.Core.Commentaries;
using Plumbline.Core.Ledger;

namespace Plumbline.App.Writing;

/// <summary>Writes or withdraws the words about one figure, as a change. Words that somebody else wrote meanwhile are never overwritten.</summary>
public static class WriteCommentary
{
    /// <summary>Writes words.</summary>
    /// <param name="ledger">The store.</param>
    /// <param name="definitions">The organisation at its head.</param>
    /// <param name="actor">Who writes, in a post.</param>
    /// <param name="about">What they are about.</param>
    /// <param name="words">The words, as <see cref="TypedWords.Read"/> read them.</param>
    /// <param name="seen">The change that the writer had before them; words of a later one are a conflict.</param>
    /// <param name="reason">Why; null says that they are the words about the figure.</param>
    /// <param name="cancellation">Stops before anything is written.</param>
    /// <exception cref="NotAllowedException">The actor may not write about this figure.</exception>
    /// <exception cref="LedgerConflictException">Somebody else wrote about this figure after <paramref name="seen"/>; nothing was written.</exception>
    public static Task<CommitResult> RunAsync(
        ILedger ledger, OrganisationDefinitions definitions, Actor actor, WordsAbout about, Commentary words, ChangeNumber seen, string? reason = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(definitions);
        ArgumentNullException.ThrowIfNull(about);
        ArgumentNullException.ThrowIfNull(words);
        return CommitAsync(ledger, definitions, actor, about, Kinds.Commentaries.ToFact(words), seen, reason ?? $"Words about {Named(definitions, about)}", cancellation);
    }

    /// <summary>Withdraws the words about a figure. As at an earlier change they are still there.</summary>
    /// <param name="ledger">The store.</param>
    /// <param name="definitions">The organisation at its head.</param>
    /// <param name="actor">Who withdraws them, in a post.</param>
    /// <param name="about">What they are about.</param>
    /// <param name="seen">The change that the writer had before them.</param>
    /// <param name="reason">Why.</param>
    /// <param name="cancellation">Stops before anything is written.</param>
    /// <exception cref="NotAllowedException">The actor may not write about this figure.</exception>
    /// <exception cref="LedgerConflictException">Somebody else wrote about this figure after <paramref name="seen"/>; nothing was written.</exception>
    public static Task<CommitResult> WithdrawAsync(
        ILedger ledger, OrganisationDefinitions definitions, Actor actor, WordsAbout about, ChangeNumber seen, string reason, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(about);
        ArgumentException.ThrowIfNullOrWhiteSpace(reason);
        return CommitAsync(ledger, definitions, actor, about, DefinitionFact.Withdrawal(Kinds.Commentaries.Name, about.Key), seen, reason, cancellation);
    }

    private static async Task<CommitResult> CommitAsync(
        ILedger ledger, OrganisationDefinitions definitions, Actor actor, WordsAbout about, DefinitionFact fact, ChangeNumber seen, string reason, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(definitions);
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(about);
        actor.Demand(Operation.WriteCommentary, definitions.Picture, about.Unit, about.Indicator);
        return await ledger.CommitAsync(definitions.Picture.Settings.Code, new ChangeDraft { Author = actor.Author, Reason = reason, BasedOn = seen, Definitions = [fact] }, cancellation);
    }

    private static string Named(OrganisationDefinitions definitions, WordsAbout about)
    {
        var (units, culture) = (definitions.Picture.Units, definitions.Picture.Settings.Language);
        return $"{about.Indicator.NameInList}{(about.Unit == units.Top.Code ? "" : $", {units.Find(about.Unit)?.Name ?? about.Unit.ToString()}")}, {about.Period.ToText(culture, full: true)}";
    }
}
