using Plumbline.App.Accessibility.Objects;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Tokenization.Scanner;
using UglyToad.PdfPig.Tokens;

namespace Plumbline.App.Accessibility.Content;

/// <summary>Reads the content of pages: which operators paint within which marks, and which codes are shown in which font.</summary>
internal sealed class ContentReader(PdfObjects objects)
{
    // No operator takes more operands than a colour of 32 components (ISO 32000-1, annex C).
    private const int MostOperands = 40;
    private readonly PdfObjects _objects = objects;
    private readonly Dictionary<long, FontUse> _fonts = [];
    private long _operators;

    /// <summary>The fonts of the pages that were read.</summary>
    internal IEnumerable<FontUse> Fonts => _fonts.Values;

    internal PageContent Read(PdfPage page)
    {
        var content = new PageContent();
        using var bytes = new MemoryStream();
        foreach (var part in _objects.Items(page.Dictionary, "Contents"))
        {
            if (_objects.Resolve(part) is not StreamToken stream) continue;
            bytes.Write(_objects.Decode(stream).Span);
            bytes.WriteByte((byte)'\n');
        }

        var marks = new OpenMarks(content);
        new Part(this, page, page.Object, page.Resources, content, marks, []).Read(bytes.GetBuffer().AsMemory(0, (int)bytes.Length));
        return content;
    }

    private FontUse? Font(DictionaryToken? resources, string name, int page)
    {
        if (_objects.Dictionary(resources, "Font")?.Data.GetValueOrDefault(name) is not { } reference || _objects.Dictionary(reference) is not { } dictionary) return null;
        var number = _objects.Identity(reference, dictionary);
        if (!_fonts.TryGetValue(number, out var font)) _fonts[number] = font = new FontUse(number, dictionary, _objects.Name(dictionary, "Subtype") == "Type0", page);
        return font;
    }

    // A page's content, or that of a drawing on it (a form XObject).
    private sealed class Part(ContentReader reader, PdfPage page, long owner, DictionaryToken? resources, PageContent content, OpenMarks marks, HashSet<long> around)
    {
        private readonly PdfObjects _objects = reader._objects;
        private readonly Stack<FontUse?> _saved = new();
        private readonly int _outside = marks.Count;
        private FontUse? _font;

        internal void Read(ReadOnlyMemory<byte> bytes)
        {
            var scanner = new CoreTokenScanner(new MemoryInputBytes(bytes), usePdfDocEncoding: false, new StackDepthGuard(_objects.Limits.MostNesting), useLenientParsing: true, isStream: true);
            var operands = new List<IToken>();
            while (scanner.MoveNext())
            {
                switch (scanner.CurrentToken)
                {
                    case OperatorToken operation:
                        if (++reader._operators > _objects.Limits.MostOperators) throw new UnreadablePdfException($"found more than {_objects.Limits.MostOperators} operators on its pages; expected those of a paper");
                        if (reader._operators % 4096 == 0) _objects.ThrowIfStopped();
                        Act(operation.Data, operands);
                        operands.Clear();
                        break;
                    case InlineImageDataToken:
                        marks.Paint(PaintedKind.Image);
                        operands.Clear();
                        break;
                    case var operand when operands.Count < MostOperands:
                        operands.Add(operand);
                        break;
                }
            }

            marks.CloseAll(_outside);
        }

        private void Act(string operation, List<IToken> operands)
        {
            switch (operation)
            {
                case "q" when _saved.Count < _objects.Limits.MostDepth:
                    _saved.Push(_font);
                    break;
                case "Q":
                    if (_saved.TryPop(out var font)) _font = font;
                    break;
                case "Tf" when operands is [NameToken name, ..]:
                    _font = reader.Font(resources, name.Data, page.Number);
                    break;
                case "BMC" or "BDC":
                    marks.Open((operands.FirstOrDefault() as NameToken)?.Data, operation == "BDC" && MarkOf(operands.ElementAtOrDefault(1)) is { } mark ? new MarkKey(owner, mark) : null);
                    break;
                case "EMC":
                    marks.Close(_outside);
                    break;
                case "Tj" or "TJ" or "'" or "\"":
                    Show(operands.LastOrDefault());
                    break;
                case "f" or "F" or "f*" or "B" or "B*" or "b" or "b*" or "s" or "S":
                    marks.Paint(PaintedKind.Path);
                    break;
                case "sh":
                    marks.Paint(PaintedKind.Shading);
                    break;
                case "Do" when operands is [NameToken name, ..]:
                    Draw(name.Data);
                    break;
            }
        }

        private int? MarkOf(IToken? properties) =>
            _objects.Whole(properties is NameToken name ? _objects.Dictionary(_objects.Dictionary(resources, "Properties"), name.Data) : properties as DictionaryToken, "MCID");

        private void Show(IToken? operand)
        {
            var isShown = false;
            foreach (var text in operand is ArrayToken parts ? parts.Data : operand is null ? [] : [operand])
            {
                var bytes = text switch { StringToken letters => letters.GetBytes(), HexToken hex => hex.Bytes, _ => [] };
                isShown |= bytes.Length > 0;
                _font?.Show(bytes);
                if (_font is not null) marks.Show(_font.Object, bytes);
            }

            if (isShown) marks.Paint(PaintedKind.Text);
        }

        private void Draw(string name)
        {
            if (_objects.Dictionary(resources, "XObject")?.Data.GetValueOrDefault(name) is not { } reference || _objects.Resolve(reference) is not StreamToken stream) return;
            if (_objects.Name(stream.StreamDictionary, "Subtype") != "Form")
            {
                marks.Paint(PaintedKind.Image);
                return;
            }

            var form = _objects.Identity(reference, stream);
            if (around.Count == _objects.Limits.MostNesting) throw new UnreadablePdfException($"found drawings nested deeper than {_objects.Limits.MostNesting}; expected those of a paper");
            if (!around.Add(form)) throw new UnreadablePdfException($"found a drawing that draws itself (object {form}); expected one that ends");
            if (stream.StreamDictionary.Data.ContainsKey("StructParents")) content.MarkedForms.Add(form);
            new Part(reader, page, form, _objects.Dictionary(stream.StreamDictionary, "Resources") ?? resources, content, marks, around).Read(_objects.Decode(stream));
            around.Remove(form);
        }
    }
}
