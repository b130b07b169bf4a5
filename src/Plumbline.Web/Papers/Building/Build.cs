using System.Collections.Immutable;

namespace Plumbline.Web.Papers.Building;

/// <summary>How far a build is.</summary>
public enum BuildStage
{
    /// <summary>Others are made before it.</summary>
    Waiting,

    /// <summary>It is being made.</summary>
    Making,

    /// <summary>It has ended, with files or with a failure.</summary>
    Over,
}

/// <summary>A file that a build has made.</summary>
/// <param name="Name">Its name, as it is saved.</param>
/// <param name="Path">Where it is on the server.</param>
/// <param name="ContentType">Its media type.</param>
/// <param name="Length">Its size in bytes.</param>
public sealed record BuiltFile(string Name, string Path, string ContentType, long Length)
{
    /// <summary>What a PDF lacks; null for nothing.</summary>
    public string? Lacks { get; init; }
}

/// <summary>The making of a paper, as it stands.</summary>
public sealed record Build
{
    /// <summary>How many steps a build has.</summary>
    public const int Steps = 4;

    /// <summary>Its key, which cannot be guessed.</summary>
    public required string Id { get; init; }

    /// <summary>What it makes.</summary>
    public required BuildRequest Request { get; init; }

    /// <summary>The title and the period of the paper.</summary>
    public required string Title { get; init; }

    /// <summary>When it was asked for.</summary>
    public required DateTimeOffset Begun { get; init; }

    /// <summary>How far it is.</summary>
    public BuildStage Stage { get; init; }

    /// <summary>How many steps are done.</summary>
    public int Done { get; init; }

    /// <summary>What is being done, in a sentence.</summary>
    public string Words { get; init; } = "Waiting for its turn.";

    /// <summary>The files that are made.</summary>
    public ImmutableArray<BuiltFile> Files { get; init; } = [];

    /// <summary>Why a file or all of them could not be made; null where nothing failed.</summary>
    public string? Failure { get; init; }
}
