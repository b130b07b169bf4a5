using Plumbline.Core.Ledger;

namespace Plumbline.App.Drafting;

/// <summary>What somebody has typed into a form and not sent yet.</summary>
/// <param name="Key">Whose it is, and of which form.</param>
/// <param name="Version">How often it was saved, from 1.</param>
/// <param name="BasedOn">The head of the ledger when its writer began; null where the organisation had no change yet.</param>
/// <param name="Fields">The fields as typed.</param>
/// <param name="Turn">Which saving of its window it is.</param>
/// <param name="SavedAt">When it was saved last.</param>
public sealed record Draft(DraftKey Key, int Version, ChangeNumber? BasedOn, IReadOnlyDictionary<string, IReadOnlyList<string>> Fields, DraftTurn Turn, DateTimeOffset SavedAt);

/// <summary>Which saving of which window a draft is. A window whose answer was lost goes on from its own earlier saving.</summary>
/// <param name="Window">A word that the page of a window made up; empty for a page without script.</param>
/// <param name="Number">Its savings are numbered upwards.</param>
public sealed record DraftTurn(string Window, int Number)
{
    /// <summary>The saving of a page without script.</summary>
    public static DraftTurn None { get; } = new("", 0);

    /// <summary>Whether both are of the same window.</summary>
    public bool IsOfSameWindow(DraftTurn other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Window.Length > 0 && Window == other.Window;
    }
}

/// <summary>What became of a draft that was to be saved.</summary>
public abstract record DraftAnswer
{
    private DraftAnswer()
    {
    }

    /// <summary>It is saved.</summary>
    public sealed record Saved(Draft Draft) : DraftAnswer;

    /// <summary>Another window has saved a later version, which stays. Nothing was written.</summary>
    public sealed record Superseded(Draft Other) : DraftAnswer;

    /// <summary>The version that it follows was sent or discarded in another window. Nothing was written.</summary>
    public sealed record Ended : DraftAnswer;

    /// <summary>The account has as many drafts as one may have. Nothing was written.</summary>
    /// <param name="Most">How many that is.</param>
    public sealed record TooMany(int Most) : DraftAnswer;
}
