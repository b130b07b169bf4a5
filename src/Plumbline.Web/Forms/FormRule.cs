
namespace Plumbline.Web.Forms;

/// <summary>How a form is guarded and kept.</summary>
public sealed record FormRule
{
    /// <summary>What it asks of its caller.</summary>
    public required AccessNeed Need { get; init; }

    /// <summary>Whether the caller must have proved who they are in the last minutes.</summary>
    public bool NeedsProof { get; init; }

    /// <summary>Whether passwords or codes are typed into it: what was typed is never sent back.</summary>
    public bool IsSecret { get; init; }

    /// <summary>The most bytes that may be sent.</summary>
    public long MostBytes { get; init; } = 1 << 20;

    /// <summary>Whether it may be asked for in the past: it writes nothing into the ledger.</summary>
    public bool IsOfAnyPosition { get; init; }

    /// <summary>Whether what is typed is kept on the server every few seconds, until it is sent. The form is then of an organisation.</summary>
    public bool KeepsDraft { get; init; }
}
