using System.Text;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Plumbline.Web.Components;

namespace Plumbline.Web.Views;

/// <summary>Writes a page: its content within the shell.</summary>
internal sealed class PageWriter(IServiceProvider services, ILoggerFactory logs)
{
    private static readonly UTF8Encoding Unmarked = new(encoderShouldEmitUTF8Identifier: false);

    internal async Task<byte[]> WriteAsync(ShellModel shell, PageBody body)
    {
        await using var renderer = new HtmlRenderer(services, logs);
        return await renderer.Dispatcher.InvokeAsync(async () =>
        {
            var parameters = ParameterView.FromDictionary(new Dictionary<string, object?>(StringComparer.Ordinal)
            {
                [nameof(Shell.Model)] = shell,
                [nameof(Shell.ChildContent)] = (RenderFragment)(content =>
                {
                    content.OpenComponent(0, body.Component);
                    foreach (var (name, value) in body.Parameters) content.AddComponentParameter(1, name, value);
                    content.CloseComponent();
                }),
            });
            var root = await renderer.RenderComponentAsync<Shell>(parameters);
            using var bytes = new PageBytes();
            await using (var text = new StreamWriter(bytes, Unmarked, leaveOpen: true)) root.WriteHtmlTo(text);
            return bytes.Written.ToArray();
        });
    }
}
