using System.Collections.Immutable;

namespace Plumbline.Reports.Scenes;

/// <summary>A laid-out drawing: what is drawn where, in pixels. Each writer draws it in its own format.</summary>
public sealed record Scene
{
    /// <summary>Width.</summary>
    public required double Width { get; init; }

    /// <summary>Height.</summary>
    public required double Height { get; init; }

    /// <summary>The area of the data; every mark lies within it.</summary>
    public required Box Plot { get; init; }

    /// <summary>What is drawn, from back to front.</summary>
    public required ImmutableArray<SceneItem> Items { get; init; }

    /// <summary>The marks, one for each observation.</summary>
    public IEnumerable<SceneMark> Marks => Items.OfType<SceneMark>();

    /// <summary>The labels; none overlap.</summary>
    public IEnumerable<SceneLabel> Labels => Items.OfType<SceneLabel>();
}
