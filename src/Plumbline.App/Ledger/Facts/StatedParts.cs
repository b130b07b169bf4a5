namespace Plumbline.App.Ledger.Facts;

/// <summary>The parts of a figure, besides its value, that a source states. A source does not deny what it has no place for.</summary>
[Flags]
internal enum StatedParts
{
    /// <summary>The value alone, as a wide table does.</summary>
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

    /// <summary>All of them: the figure is what it says, and nothing else.</summary>
    All = Parts | Status | Provisional | Note | SourceNote | Doubt,

    /// <summary>Only a mark says that the figure is doubtful, and gives no reason.</summary>
    BareDoubt = 64,
}
