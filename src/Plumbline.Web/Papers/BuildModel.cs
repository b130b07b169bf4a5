namespace Plumbline.Web.Papers;

/// <summary>A file to download.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Address">Where it is.</param>
/// <param name="Size">Its size in words.</param>
/// <param name="Lacks">What it lacks; null for nothing.</param>
public sealed record Download(string Name, string Address, string Size, string? Lacks);

/// <summary>What is to be made of a paper.</summary>
/// <param name="Title">The title and period of the paper.</param>
/// <param name="Position">The change of the ledger, in words.</param>
/// <param name="PaperAddress">The preview of the paper.</param>
public sealed record BuildFormModel(string Title, string Position, string PaperAddress);

/// <summary>The making of a paper's files.</summary>
public sealed record BuildModel
{
    /// <summary>The title and period of the paper.</summary>
    public required string Title { get; init; }

    /// <summary>What is being done, in a sentence.</summary>
    public required string Words { get; init; }

    /// <summary>How many steps are done.</summary>
    public required int Done { get; init; }

    /// <summary>How many steps there are.</summary>
    public required int Steps { get; init; }

    /// <summary>Whether it has ended.</summary>
    public required bool IsOver { get; init; }

    /// <summary>Why a file could not be made; null where nothing failed.</summary>
    public string? Failure { get; init; }

    /// <summary>The files.</summary>
    public required IReadOnlyList<Download> Files { get; init; }

    /// <summary>Where a script asks how far it is.</summary>
    public required string StateAddress { get; init; }

    /// <summary>The preview of the paper.</summary>
    public required string PaperAddress { get; init; }
}
