import swaggerUi from '@fastify/swagger-ui';
import type { FastifyInstance } from 'fastify';

/**
 * `/api/docs`: the description as a page to read and try out. Its scripts are files of ours like any other, so that it lives
 * under the policy of all pages; as it is below `/api`, it is for those who are signed in.
 */
export async function docsPage(app: FastifyInstance, read: () => object): Promise<void> {
  await app.register(swaggerUi, {
    routePrefix: '/api/docs',
    // Without the bar that asks for the address of another description.
    uiConfig: { layout: 'BaseLayout', docExpansion: 'list', deepLinking: true, tryItOutEnabled: false },
    theme: { title: 'Throughline API' },
    transformSpecification: read as () => Record<string, unknown>,
    transformSpecificationClone: false,
  });
}
