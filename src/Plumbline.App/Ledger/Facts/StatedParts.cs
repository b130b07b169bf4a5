namespace Plumbline.App.Ledger.Facts;

/// <summary>The parts of a figure, besides its value, that a source states. A part that the source has no column for is not stated as empty.</summary>
[Flags]
internal enum StatedParts
{
    /// <summary>The value alone, as in a wide table.</summary>
    ValueOnly = 0,

    /// <summary>Numerator and denominator.</summary>
    Parts = 1,

    /// <summary>The status.</summary>
    Status = 2,

    /// <summary>Whether it is provisional.</summary>
    Provisional = 4,

    /// <summary>The note.</summary>
    Note = 8,

    /// <summary>The source note.</summary>
    SourceNote = 16,

    /// <summary>Whether it is doubtful.</summary>
    Doubt = 32,

    /// <summary>All parts: nothing is kept from the ledger.</summary>
    All = Parts | Status | Provisional | Note | SourceNote | Doubt,

    /// <summary>The source marks the figure doubtful but gives no reason.</summary>
    BareDoubt = 64,
}
