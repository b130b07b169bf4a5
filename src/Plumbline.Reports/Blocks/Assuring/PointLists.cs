using System.Collections.Immutable;
using Plumbline.Core.Text;
using Plumbline.Reports.Blocks.Summaries.Sheets;
using Plumbline.Reports.Documents.Elements;
using Plumbline.Reports.Documents.Inlines;

namespace Plumbline.Reports.Blocks.Assuring;

/// <summary>What to challenge and what else to ask, numbered through so that a board can refer to an item; on paper cut to what its sheet holds.</summary>
/// <param name="Challenges">What to challenge; the first is the most pressing.</param>
/// <param name="Asked">What else to ask.</param>
internal sealed record PointLists(IReadOnlyList<BoardPoint> Challenges, IReadOnlyList<BoardPoint> Asked)
{
    // The sign of a list, and the gap between its two columns.
    private const double Sign = 18.4;
    private const double Gap = 33.4;

    private const string MoreChallenges = "more to challenge";
    private const string MoreAsked = "more to ask about";

    // A reason of so many lines is whole.
    private const int MostLines = 8;

    /// <summary>All of it, for a screen.</summary>
    /// <param name="anchor">The anchor of the block.</param>
    /// <param name="none">The sentence where there is nothing to challenge.</param>
    internal ImmutableArray<Element> All(Anchor anchor, string none) => Elements(anchor, none, new Shown(Whole(Challenges)), new Shown(Whole(Asked)));

    /// <summary>What the sheet holds. Items come before reasons: the last items that have no room are left out and counted, and reasons have what room is left, the first ones first.</summary>
    internal ImmutableArray<Element> Within(Anchor anchor, string none, PageRoom room)
    {
        var width = (room.Width - Sign - Gap) / 2;
        var (challenges, asked) = (new Shown(Challenges, width, room.Width), new Shown(Asked, width, room.Width));
        bool Fits() => challenges.Height + (Challenges.Count == 0 ? PageRoom.Heading + PageRoom.PartLine + 5 : 0) + asked.Height <= room.Left;
        while (!Fits() && (asked.Count > 1 || challenges.Count > 1))
        {
            if (asked.Count > 1) asked.Count--;
            else challenges.Count--;
        }

        // Where the last item that went was a long one, what went before it may have room again.
        while (asked.Count < Asked.Count)
        {
            asked.Count++;
            if (Fits()) continue;
            asked.Count--;
            break;
        }

        for (var lines = 1; lines <= MostLines; lines++)
        {
            for (var i = 0; i < challenges.Count + asked.Count; i++)
            {
                var (list, at) = i < challenges.Count ? (challenges, i) : (asked, i - challenges.Count);
                var before = list.LinesAt(at);
                list.Show(at, lines);
                if (!Fits()) list.Show(at, before);
            }
        }

        return Elements(anchor, none, challenges, asked);
    }

    private static IReadOnlyList<RichText> Whole(IReadOnlyList<BoardPoint> points) => [.. points.Select(static point => point.Whole)];

    private ImmutableArray<Element> Elements(Anchor anchor, string none, Shown challenges, Shown asked) =>
    [
        new Heading(2, "What to challenge", new Anchor($"{anchor}-challenge")),
        .. Challenges.Count == 0 ? [new Paragraph(none)] : List(Challenges, challenges, 1, MoreChallenges),
        .. Asked.Count == 0 ? ImmutableArray<Element>.Empty
            : [new Heading(2, "What else to ask", new Anchor($"{anchor}-ask")), .. List(Asked, asked, Challenges.Count + 1, MoreAsked)],
    ];

    private static ImmutableArray<Element> List(IReadOnlyList<BoardPoint> points, Shown shown, int start, string more)
    {
        var list = new ItemList(ListStyle.Numbered, [.. shown.Words.Select(static words => new ListItem(words))], start);
        return shown.Count == points.Count ? [list] : [list, new Paragraph(Rest(points, shown.Count, more), ParagraphRole.Meta)];
    }

    // What is left out is counted and named.
    private static RichText Rest(IReadOnlyList<BoardPoint> points, int shown, string words) =>
        [$"And {Counted.Number(points.Count - shown)} {words}: ", .. points.Skip(shown).SelectMany((point, i) => i == 0 ? new[] { point.Name } : ["; ", point.Name]), "."];

    // The first points of a list, each with its reason in so many lines.
    private sealed class Shown
    {
        private readonly IReadOnlyList<BoardPoint> _points;
        private readonly double _width;
        private readonly double _whole;
        private readonly (int Lines, RichText Words, double Height)[] _items;

        // All of them, whole; nothing is measured.
        internal Shown(IReadOnlyList<RichText> whole)
        {
            (_points, _items) = ([], [.. whole.Select(static words => (MostLines, words, 0.0))]);
            Count = whole.Count;
        }

        internal Shown(IReadOnlyList<BoardPoint> points, double width, double whole)
        {
            (_points, _width, _whole, _items) = (points, width, whole, new (int, RichText, double)[points.Count]);
            Count = points.Count;
            for (var i = 0; i < points.Count; i++) Show(i, 0);
        }

        internal int Count { get; set; }

        internal IEnumerable<RichText> Words => _items.Take(Count).Select(static item => item.Words);

        /// <summary>A heading, the items in two columns as even as whole items allow, and the line that counts what is left out.</summary>
        internal double Height
        {
            get
            {
                if (Count == 0) return _points.Count == 0 ? 0 : PageRoom.Heading;
                var columns = Enumerable.Range(0, Count + 1).Min(first => Math.Max(_items.Take(first).Sum(static item => item.Height), _items.Take(Count).Skip(first).Sum(static item => item.Height)));
                return PageRoom.Heading + columns + (Count < _points.Count ? PartHeights.OfText(Rest(_points, Count, MoreChallenges), _whole) + 5 : 0);
            }
        }

        internal int LinesAt(int item) => _items[item].Lines;

        internal void Show(int item, int lines)
        {
            var words = lines == MostLines ? _points[item].Whole : _points[item].Within(lines, _width);
            _items[item] = (lines, words, (PageRoom.Table.Of(words, _width) * PageRoom.PartLine) + 1);
        }
    }
}
