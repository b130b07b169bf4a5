using Plumbline.Core.References;

namespace Plumbline.Core.Actions;

/// <summary>An action that somebody answers for, whatever it is about.</summary>
/// <param name="Code">Its code.</param>
/// <param name="About">What it answers: at least one.</param>
/// <param name="What">What is to be done.</param>
/// <param name="Owner">The post that answers for it, by title.</param>
/// <param name="State">Whether it is open, or how it ended.</param>
/// <param name="Due">The day by which it is to be done; null if not stated.</param>
/// <param name="Evidence">What shows that it was done; null if not stated.</param>
public sealed record TrackedAction(ActionCode Code, IReadOnlyList<Reference> About, string What, string Owner, ActionState State, DateOnly? Due = null, string? Evidence = null)
{
    /// <summary>Whether it is open on a day and was due before it.</summary>
    public bool IsOverdue(DateOnly day) => State is ActionState.Open && Due < day;
}

/// <summary>Whether an action is open, or how it ended.</summary>
public abstract record ActionState
{
    private ActionState()
    {
    }

    /// <summary>It is to be done.</summary>
    public sealed record Open : ActionState;

    /// <summary>It was done.</summary>
    /// <param name="Day">The day.</param>
    /// <param name="Outcome">What came of it; null if not stated.</param>
    public sealed record Done(DateOnly Day, string? Outcome) : ActionState;

    /// <summary>A newer one takes its place.</summary>
    /// <param name="By">The newer one.</param>
    public sealed record Superseded(ActionCode By) : ActionState;

    /// <summary>It will not be done.</summary>
    /// <param name="Reason">Why.</param>
    public sealed record Abandoned(string Reason) : ActionState;

    /// <summary>The word in files: <c>open</c>, <c>done</c>, <c>superseded</c>, <c>abandoned</c>.</summary>
    public string Word => this switch
    {
        Open => "open",
        Done => "done",
        Superseded => "superseded",
        Abandoned => "abandoned",
        _ => throw new InvalidOperationException("The states are closed."),
    };
}
