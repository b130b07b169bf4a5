using Plumbline.Web.Components;

namespace Plumbline.Web.Forms;

/// <summary>What was typed into a form that could not be taken yet.</summary>
public sealed record HeldFormModel
{
    /// <summary>The heading.</summary>
    public required string Title { get; init; }

    /// <summary>Why it was not taken.</summary>
    public required string Reason { get; init; }

    /// <summary>Where it is sent again.</summary>
    public required string Address { get; init; }

    /// <summary>The fresh token.</summary>
    public required string Token { get; init; }

    /// <summary>Every field with its value.</summary>
    public required IReadOnlyList<(string Name, string Value)> Fields { get; init; }

    /// <summary>Whether files were sent with it, which cannot be held.</summary>
    public bool HasFiles { get; init; }

    /// <summary>What has to be done first; null where sending it again is enough.</summary>
    public TextLink? Link { get; init; }

    /// <summary>What to do after that.</summary>
    public string Then { get; init; } = "Then come back to this page, and send it again.";

    /// <summary>The words of the button.</summary>
    public string Button { get; init; } = "Send again";

    /// <summary>What is long enough to be missed, to read and to copy.</summary>
    public IReadOnlyList<(string Name, string Value)> Typed => [.. Fields.Where(static one => one.Value.Length > 20 && one.Value.Contains(' ', StringComparison.Ordinal)).Take(50)];
}
