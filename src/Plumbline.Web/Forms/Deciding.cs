using Plumbline.App.Ledger.Facts;
using Plumbline.Core.Ledger;

namespace Plumbline.Web.Forms;

/// <summary>What the writer of a form decides where somebody else has written the same meanwhile.</summary>
public sealed record Deciding
{
    /// <summary>The name of the choice.</summary>
    internal const string Field = "decision";

    /// <summary>The name of the field with the change that the page showed.</summary>
    internal const string SeenField = "_seen";

    /// <summary>The change that the writer has seen: what they write is based on it.</summary>
    public required ChangeNumber Seen { get; init; }

    /// <summary>Whether they leave what the other wrote, and discard what they typed.</summary>
    public bool TakesTheirs { get; private init; }

    /// <summary>Reads the decision of a form.</summary>
    /// <param name="visit">The form as it was sent.</param>
    /// <param name="later">The change that wrote the same meanwhile; null where there is none.</param>
    /// <returns>The decision; null once its problem is added.</returns>
    public static Deciding? Read(FormVisit visit, Change? later)
    {
        ArgumentNullException.ThrowIfNull(visit);
        var begun = visit.Draft?.Base ?? visit.Visit.Position;
        if (later is null) return new Deciding { Seen = begun };
        var seen = ChangeNumber.TryParse(visit.Fields.Text(SeenField), provider: null, out var number) && number <= visit.Visit.Position ? number : begun;
        // A decision is about what its maker has seen, not about what came after it.
        if (later.Number <= seen && visit.Fields.Text(Field) is "mine" or "theirs" or "joined") return new Deciding { Seen = seen, TakesTheirs = visit.Fields.Text(Field) == "theirs" };
        visit.Add(Field, $"{later.Author.Post} changed this while you were writing. Read it, and choose what should be saved.");
        return null;
    }

    /// <summary>The change that the page of a form showed; where it does not say, that at which its draft was begun, else the present one.</summary>
    public static ChangeNumber SeenIn(FormVisit visit)
    {
        ArgumentNullException.ThrowIfNull(visit);
        return ChangeNumber.TryParse(visit.Fields.Text(SeenField), provider: null, out var number) && number <= visit.Visit.Position ? number : visit.Draft?.Base ?? visit.Visit.Position;
    }
}
