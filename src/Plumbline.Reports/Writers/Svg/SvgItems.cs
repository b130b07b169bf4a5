using Plumbline.Core.References;
using Plumbline.Reports.Scenes;

namespace Plumbline.Reports.Writers.Svg;

/// <summary>Writes the items of a scene as SVG elements. On a page, neighbours drawn alike share a group, and lines drawn alike one element.</summary>
/// <param name="text">The drawing.</param>
/// <param name="styles">How items are drawn.</param>
/// <param name="hasTitles">Whether items have their tooltips.</param>
internal sealed class SvgItems(SvgText text, ISvgStyles styles, bool hasTitles = true) : ISceneVisitor
{
    private readonly StyleGroups _groups = new(text, styles);

    /// <summary>The class of items with a tooltip.</summary>
    private const string Observed = "pc-mark";

    public void Visit(SceneLine line)
    {
        var style = new ItemStyle(null, line.Pen, HasRoundJoins: line.Spots.Length > 2);
        if (line.Title is null && _groups.Continues(style))
        {
            Path(line.Spots.AsSpan());
            text.Raw("\"/>");
            _groups.EndLine();
            return;
        }

        _groups.Open("path", Class(line.Role), style);
        text.Raw(" d=\"");
        Path(line.Spots.AsSpan());
        text.Raw("\"");
        Close(line.Title, "path");
        if (line.Title is null) _groups.EndLine();
    }

    public void Visit(SceneArea area)
    {
        _groups.Open("path", area.Title is null ? Class(area.Role) : Observed, new ItemStyle(area.Fill, area.Outline));
        Source(area.Source);
        text.Raw(" d=\"");
        Path(area.Spots.AsSpan());
        text.Raw("Z\"");
        Close(area.Title, "path");
    }

    public void Visit(SceneMark mark)
    {
        var (x, y, r) = (mark.At.X, mark.At.Y, mark.Reach);
        var element = mark.Shape is MarkShape.Circle ? "circle" : "path";
        _groups.Open(element, mark.Title is null ? null : Observed, new ItemStyle(mark.Fill, mark.Outline, Reach: styles.SetReach && mark.Shape is MarkShape.Circle ? SvgText.Tenths(r) / 10.0 : null));
        Source(mark.Source);
        if (mark.Shape is MarkShape.Circle)
        {
            text.Attribute("cx", x).Attribute("cy", y);
            if (!styles.SetReach) text.Attribute("r", r);
        }
        else
        {
            text.Raw(" d=\"");
            Path(Outline(mark.Shape, x, y, r));
            text.Raw("Z\"");
        }

        Close(mark.Title, element);
    }

    public void Visit(SceneLabel label)
    {
        if (label.Plate is { } plate) Plate(label.Box, plate);
        _groups.Open("text", Class(label.Role), new ItemStyle(null, null, new LetterStyle(label.Style, label.Anchor)));
        text.Attribute("x", label.At.X).Attribute("y", label.At.Y).Raw(">").Words(label.Text);
        if (hasTitles && label.Title is { } title) text.Raw("<title>").Words(title).Raw("</title>");
        text.Raw("</text>");
    }

    /// <summary>Ends what is open after the last item.</summary>
    internal void End() => _groups.End();

    private void Plate(Box box, Paint paint) =>
        Visit(new SceneArea(SceneRole.Note, [new(box.Left, box.Top), new(box.Left, box.Bottom), new(box.Right, box.Bottom), new(box.Right, box.Top)], paint));

    // Every shape has about the area of a circle with the same reach, so that none looks larger.
    private static Spot[] Outline(MarkShape shape, double x, double y, double r) => shape switch
    {
        MarkShape.Diamond => [new(x, y - (1.25 * r)), new(x + (1.25 * r), y), new(x, y + (1.25 * r)), new(x - (1.25 * r), y)],
        MarkShape.TriangleUp => [new(x, y - (1.3 * r)), new(x + (1.25 * r), y + (0.9 * r)), new(x - (1.25 * r), y + (0.9 * r))],
        MarkShape.TriangleDown => [new(x, y + (1.3 * r)), new(x + (1.25 * r), y - (0.9 * r)), new(x - (1.25 * r), y - (0.9 * r))],
        MarkShape.Square => [new(x - (0.9 * r), y - (0.9 * r)), new(x + (0.9 * r), y - (0.9 * r)), new(x + (0.9 * r), y + (0.9 * r)), new(x - (0.9 * r), y + (0.9 * r))],
        MarkShape.Circle => [],
    };

    private void Source(FigureSource? source)
    {
        if (source is null || !styles.StandsAlone) return;
        var key = SourceKey.Of(source);
        text.Raw(" ").Raw(key.IsWorkedOut ? SourceKey.Total : "data-key").Raw("=\"").Words(key.Key).Raw("\"");
    }

    // Each position from the one before it, which is shorter; level and upright lines have a letter of their own.
    private void Path(ReadOnlySpan<Spot> spots)
    {
        var (x, y) = (SvgText.Tenths(spots[0].X), SvgText.Tenths(spots[0].Y));
        text.Raw("M").Tenths(x).Raw(" ").Tenths(y);
        var before = 'M';
        for (var at = 1; at < spots.Length; at++)
        {
            var (dx, dy) = (SvgText.Tenths(spots[at].X) - x, SvgText.Tenths(spots[at].Y) - y);
            if (!styles.StandsAlone && at + 1 < spots.Length && GoesOn(dx, dy, SvgText.Tenths(spots[at + 1].X) - x - dx, SvgText.Tenths(spots[at + 1].Y) - y - dy)) continue;
            (x, y) = (x + dx, y + dy);
            if (dx == 0 && dy == 0 && spots.Length > 2) continue;
            var letter = dy == 0 ? 'h' : dx == 0 ? 'v' : 'l';
            if (letter != before) text.Raw([letter]);
            else if ((letter == 'v' ? dy : dx) >= 0) text.Raw(" ");
            before = letter;
            if (letter != 'v') text.Tenths(dx);
            if (letter == 'l' && dy >= 0) text.Raw(" ");
            if (letter != 'h') text.Tenths(dy);
        }
    }

    // Whether a level or upright line goes on the same way: then it is one.
    private static bool GoesOn(int dx, int dy, int nextX, int nextY) =>
        (dy == 0 && nextY == 0 && Math.Sign(dx) * Math.Sign(nextX) > 0) || (dx == 0 && nextX == 0 && Math.Sign(dy) * Math.Sign(nextY) > 0);

    private void Close(string? title, string element)
    {
        if (title is null || !hasTitles) text.Raw("/>");
        else text.Raw("><title>").Words(title).Raw("</title></").Raw(element).Raw(">");
    }

    private static string Class(SceneRole role) => role switch
    {
        SceneRole.Title => "pc-title",
        SceneRole.Data => "pc-data",
        SceneRole.Ghost => "pc-ghost",
        SceneRole.Centre => "pc-centre",
        SceneRole.Limit => "pc-limit",
        SceneRole.Within => "pc-within",
        SceneRole.TwoSigma => "pc-two-sigma",
        SceneRole.Target => "pc-target",
        SceneRole.Comparator => "pc-comparator",
        SceneRole.Rebase => "pc-rebase",
        SceneRole.Note => "pc-note",
        SceneRole.ValueAxis => "pc-value-axis",
        SceneRole.TimeAxis => "pc-time-axis",
        SceneRole.Footnote => "pc-footnote",
    };
}
