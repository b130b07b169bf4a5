using Plumbline.App.Definitions;
using Plumbline.App.Definitions.Catalogue;
using Plumbline.App.Definitions.Formats;
using Plumbline.App.Ledger;
using Plumbline.App.References;
using Plumbline.App.Typing;
using Plumbline.Core.Actions;
using Plumbline.Core.References;
using Plumbline.Core.Text;

namespace Plumbline.App.Actions;

/// <summary>An action as somebody typed it.</summary>
/// <param name="Code">Its code; blank for a new one: made from what it is about.</param>
/// <param name="About">What it is about: references parted by spaces.</param>
/// <param name="What">What is to be done.</param>
/// <param name="Owner">The post that answers for it, by title.</param>
/// <param name="Due">The day by which it is to be done; blank for none.</param>
/// <param name="State">Whether it is open, or how it ended; blank: open.</param>
/// <param name="Done">The day on which it was done.</param>
/// <param name="Outcome">What came of it; the newer action's code where it is superseded; the reason where it is abandoned.</param>
/// <param name="Evidence">What shows that it was done.</param>
public sealed record TypedAction(string? Code, string? About, string? What, string? Owner, string? Due, string? State = null, string? Done = null, string? Outcome = null, string? Evidence = null)
{
    /// <summary>The action as it stands, for somebody to change.</summary>
    public static TypedAction Of(TrackedAction action)
    {
        ArgumentNullException.ThrowIfNull(action);
        return new TypedAction(
            action.Code.ToString(), string.Join(' ', action.About), action.What, action.Owner, Written.Day(action.Due), action.State.Word,
            action.State is ActionState.Done done ? Written.Day(done.Day) : null, ActionStateWords.OutcomeOf(action.State), action.Evidence);
    }

    /// <summary>Reads it.</summary>
    /// <param name="ledger">The store.</param>
    /// <param name="definitions">The organisation at the position that the writer saw.</param>
    /// <param name="before">The action as it is; null for a new one.</param>
    /// <param name="today">Today: no action was done later.</param>
    /// <param name="problems">Receives each field that is wrong, and what is wrong with it.</param>
    /// <param name="cancellation">Stops the reading.</param>
    /// <returns>The action; null where something is wrong with it.</returns>
    public async Task<TrackedAction?> ReadAsync(
        ILedger ledger, OrganisationDefinitions definitions, TrackedAction? before, DateOnly today, Action<ActionField, Problem> problems, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(definitions);
        ArgumentNullException.ThrowIfNull(problems);
        var fields = new TypedFields<ActionField>(problems);
        var about = await ReadAboutAsync(fields, ledger, definitions, cancellation);
        var log = await ReadActions.RunAsync(ledger, definitions, cancellation);
        var code = before?.Code ?? ReadCode(fields, log, about);
        if (code is not null && about.Contains(code.Reference)) fields.Refuse(ActionField.About, Problem.With(code.Reference.ToString(), "something other than the action itself"));
        var what = fields.Required(ActionField.What, fields.Text(ActionField.What, What), "what is to be done");
        var owner = fields.Required(ActionField.Owner, fields.Line(ActionField.Owner, Owner), "the job title of who answers for it");
        var due = fields.Day(ActionField.Due, Due);
        var state = new ActionStateWords(State, Done, Outcome).Read(fields, log, before, today);
        if (before?.State is ActionState.Done && state is ActionState.Done && due != before.Due)
            fields.Refuse(ActionField.Due, Problem.With(Due, before.Due is { } was ? $"{Written.Day(was)}, as it was: the action is done" : "no day, as it was: the action is done"));
        if (before is not null && state is ActionState.Done { Day: var day } && state != before.State && await AddedAsync(ledger, definitions, before, cancellation) is { } added && day < added)
            fields.Refuse(ActionField.Done, Problem.With(Done, $"a day from {Written.Day(added)} on, on which the action was added"));
        var evidence = fields.Text(ActionField.Evidence, Evidence);
        return fields.IsWrong || code is null || state is null ? null : new TrackedAction(code, about, what, owner, state, due, evidence);
    }

    // An action that came with a folder may be older than the change that brought it.
    private static async Task<DateOnly?> AddedAsync(ILedger ledger, OrganisationDefinitions definitions, TrackedAction action, CancellationToken cancellation)
    {
        var organisation = definitions.Picture.Settings.Code;
        var versions = await ledger.DefinitionHistoryAsync(organisation, Kinds.Actions.Name, Kinds.Actions.Key(action), cancellation: cancellation);
        return versions.MinBy(static one => one.Change.Value) is { } first && await ledger.ChangeAsync(organisation, first.Change, cancellation) is { Source: WriteAction.Source } change
            ? DateOnly.FromDateTime(change.At.UtcDateTime)
            : null;
    }

    private async Task<IReadOnlyList<Reference>> ReadAboutAsync(TypedFields<ActionField> fields, ILedger ledger, OrganisationDefinitions definitions, CancellationToken cancellation)
    {
        var about = new List<Reference>();
        foreach (var text in (TypedFields<ActionField>.Seen(About) ?? "").Split([' ', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (!Reference.Parse(text, definitions.Picture.Settings.Calendar).TryGet(out var reference, out var problem)
                || (problem = await CheckReference.RunAsync(ledger, definitions, reference, cancellation)) is not null) fields.Refuse(ActionField.About, problem);
            else if (!about.Contains(reference)) about.Add(reference);
        }

        if (about.Count == 0 && !fields.IsWrong) fields.Refuse(ActionField.About, Problem.With(null, "what it is about, such as risk/3163 or indicator/falls"));
        return about;
    }

    private ActionCode? ReadCode(TypedFields<ActionField> fields, ActionLog log, IReadOnlyList<Reference> about)
    {
        if (TypedFields<ActionField>.Seen(Code) is not { } text) return about.Count == 0 ? null : NewActionCode.For(about[0], log);
        if (!ActionCode.Parse(text).TryGet(out var code, out var problem)) fields.Refuse(ActionField.Code, problem);
        else if (log.Find(code) is not null) fields.Refuse(ActionField.Code, Problem.With(text, "a code that no action has"));
        return code;
    }
}

/// <summary>A field of an action.</summary>
public enum ActionField
{
    /// <summary>Its code.</summary>
    Code,

    /// <summary>What it is about.</summary>
    About,

    /// <summary>What is to be done.</summary>
    What,

    /// <summary>Who answers for it.</summary>
    Owner,

    /// <summary>The day by which it is to be done.</summary>
    Due,

    /// <summary>Whether it is open, or how it ended.</summary>
    State,

    /// <summary>The day on which it was done.</summary>
    Done,

    /// <summary>What came of it.</summary>
    Outcome,

    /// <summary>What shows that it was done.</summary>
    Evidence,
}
