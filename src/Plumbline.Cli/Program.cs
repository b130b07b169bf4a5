using System.Text;
using Plumbline.Cli;

Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
return await PlumblineCommand.RunAsync(args);
